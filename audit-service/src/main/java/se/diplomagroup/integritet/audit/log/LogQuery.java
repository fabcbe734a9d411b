package se.diplomagroup.integritet.audit.log;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.sql.SqlArray;

/// What is searched for on the log. What is null or empty does not narrow the search.
///
/// @param key the id that an entry is about
/// @param from the earliest time of an event
/// @param to the time before which an event is
/// @param before only entries before this position
public record LogQuery(
    Set<String> types,
    @Nullable UUID key,
    @Nullable UUID correlationId,
    @Nullable String topic,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable Long before) {

  public LogQuery {
    types = Set.copyOf(types);
  }

  /// Everything about one id.
  public static LogQuery about(UUID key, Set<String> types, @Nullable Long before) {
    return new LogQuery(types, key, null, null, null, null, before);
  }

  record Where(String join, String condition, List<Object> parameters) {}

  Where where() {
    List<String> conditions = new ArrayList<>();
    List<Object> parameters = new ArrayList<>();
    String position = key == null ? "e.position" : "i.position";
    add(conditions, parameters, "i.key = ?", key);
    add(conditions, parameters, "type = any(?)", typesParameter());
    add(conditions, parameters, "correlation_id = ?", correlationId);
    add(conditions, parameters, "topic = ?", topic);
    add(conditions, parameters, "occurred_at >= ?", utc(from));
    add(conditions, parameters, "occurred_at < ?", utc(to));
    add(conditions, parameters, position + " < ?", before);
    return new Where(
        key == null ? "" : "join log_index i on i.position = e.position ",
        conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions),
        parameters);
  }

  private @Nullable Object typesParameter() {
    return types.isEmpty() ? null : SqlArray.of("text", types);
  }

  private static void add(
      List<String> conditions,
      List<Object> parameters,
      String condition,
      @Nullable Object parameter) {
    if (parameter != null) {
      conditions.add(condition);
      parameters.add(parameter);
    }
  }

  private static @Nullable Object utc(@Nullable Instant time) {
    return time == null ? null : time.atOffset(ZoneOffset.UTC);
  }
}
