package se.diplomagroup.integritet.consent.database;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;

/// One row of a result, in the types of the model.
public final class Row {

  private final ResultSet results;

  Row(ResultSet results) {
    this.results = results;
  }

  public UUID uuid(String column) throws SQLException {
    return present(uuidOrNull(column), column);
  }

  public @Nullable UUID uuidOrNull(String column) throws SQLException {
    return results.getObject(column, UUID.class);
  }

  public String text(String column) throws SQLException {
    return present(results.getString(column), column);
  }

  public @Nullable String textOrNull(String column) throws SQLException {
    return results.getString(column);
  }

  public Code code(String column) throws SQLException {
    return Code.of(text(column));
  }

  public @Nullable Code codeOrNull(String column) throws SQLException {
    String text = results.getString(column);
    return text == null ? null : Code.of(text);
  }

  public List<Code> codes(String column) throws SQLException {
    Array array = present(results.getArray(column), column);
    return List.of((String[]) array.getArray()).stream().map(Code::of).toList();
  }

  public List<UUID> uuids(String column) throws SQLException {
    Array array = present(results.getArray(column), column);
    return List.of((UUID[]) array.getArray());
  }

  public Instant instant(String column) throws SQLException {
    return present(instantOrNull(column), column);
  }

  public @Nullable Instant instantOrNull(String column) throws SQLException {
    OffsetDateTime time = results.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  public LocalDate date(String column) throws SQLException {
    return present(dateOrNull(column), column);
  }

  public @Nullable LocalDate dateOrNull(String column) throws SQLException {
    return results.getObject(column, LocalDate.class);
  }

  public int number(String column) throws SQLException {
    return results.getInt(column);
  }

  public @Nullable Integer numberOrNull(String column) throws SQLException {
    return results.getObject(column, Integer.class);
  }

  public long count(String column) throws SQLException {
    return results.getLong(column);
  }

  public boolean truth(String column) throws SQLException {
    return results.getBoolean(column);
  }

  public @Nullable Boolean truthOrNull(String column) throws SQLException {
    return results.getObject(column, Boolean.class);
  }

  private static <T> T present(@Nullable T value, String column) throws SQLException {
    if (value == null) {
      throw new SQLException("column " + column + " is null");
    }
    return value;
  }
}
