package se.diplomagroup.integritet.retention.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;

/// Reads and writes the column types of this service.
public final class Columns {

  private Columns() {}

  /// A time as a parameter.
  public static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }

  /// A time as a parameter, or null.
  public static @Nullable OffsetDateTime utcOrNull(@Nullable Instant time) {
    return time == null ? null : utc(time);
  }

  /// A code as a parameter, or null.
  public static @Nullable String textOrNull(@Nullable Code code) {
    return code == null ? null : code.value();
  }

  public static UUID uuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  public static @Nullable UUID uuidOrNull(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  public static LocalDate date(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  public static @Nullable LocalDate dateOrNull(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  public static @Nullable Long numberOrNull(ResultSet row, String column) throws SQLException {
    return row.getObject(column, Long.class);
  }

  public static Code code(ResultSet row, String column) throws SQLException {
    return Code.of(row.getString(column));
  }

  public static @Nullable Code codeOrNull(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? null : Code.of(text);
  }

  public static List<UUID> uuids(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return Arrays.asList((UUID[]) array.getArray());
  }
}
