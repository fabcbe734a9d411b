package se.diplomagroup.integritet.elearning.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.kit.sql.SqlArray;

/// What all tables with a `subject_id` have in common. Names of tables and columns come from the
/// program, values as parameters.
@ApplicationScoped
public class SubjectTables {

  private static final TypeReference<LinkedHashMap<String, @Nullable Object>> FIELDS =
      new TypeReference<>() {};

  private final Sql sql;
  private final ObjectMapper mapper;

  SubjectTables(DataSource dataSource, ObjectMapper mapper) {
    this.sql = new Sql(dataSource);
    this.mapper = mapper;
  }

  /// The person's rows, each with the name of its table first.
  ///
  /// @param hidden columns that say nothing about the person, such as a hash on its way elsewhere
  public List<Map<String, ? extends @Nullable Object>> rows(
      String table, UUID subjectId, Set<String> hidden) {
    List<Map<String, ? extends @Nullable Object>> rows = new ArrayList<>();
    for (String json :
        sql.query(
            "select to_jsonb(t)::text from " + table + " t where subject_id = ?",
            row -> row.getString(1),
            subjectId)) {
      Map<String, @Nullable Object> fields = new LinkedHashMap<>();
      fields.put("table", table);
      fields.putAll(parse(json));
      fields.keySet().removeAll(hidden);
      rows.add(fields);
    }
    return rows;
  }

  public List<Map<String, ? extends @Nullable Object>> rows(String table, UUID subjectId) {
    return rows(table, subjectId, Set.of());
  }

  /// Deletes the person's rows, or those of them whose `key` is among the records.
  public int delete(String table, UUID subjectId, String key, Optional<List<UUID>> records) {
    String all = "delete from " + table + " where subject_id = ?";
    return records.isEmpty()
        ? sql.update(all, subjectId)
        : sql.update(
            all + " and " + key + " = any(?)", subjectId, SqlArray.of("uuid", records.get()));
  }

  public int delete(String table, UUID subjectId) {
    return delete(table, subjectId, "subject_id", Optional.empty());
  }

  /// Sets one column of the person's row.
  public int set(String table, UUID subjectId, String column, @Nullable String value) {
    return sql.update(
        "update " + table + " set " + column + " = ? where subject_id = ?", value, subjectId);
  }

  private Map<String, @Nullable Object> parse(String json) {
    try {
      return mapper.readValue(json, FIELDS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the database writes JSON", e);
    }
  }
}
