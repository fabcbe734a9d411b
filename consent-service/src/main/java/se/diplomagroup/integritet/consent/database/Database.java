package se.diplomagroup.integritet.consent.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.sql.CopyRows;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.kit.sql.SqlArray;

/// Statements on the service's database, inside the transaction of the caller where there is one.
/// Arguments are in the types of the model; what has no counterpart in SQL goes as its text.
@ApplicationScoped
public class Database {

  private final Sql sql;

  Database(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  public <T> List<T> list(String statement, RowReader<T> reader, @Nullable Object... arguments) {
    return sql.query(statement, results -> reader.read(new Row(results)), bound(arguments));
  }

  /// Like [#list], and fails when the database is silent for this time.
  public <T> List<T> listWithin(
      Duration silence, String statement, RowReader<T> reader, @Nullable Object... arguments) {
    return sql.queryWithin(
        silence, statement, results -> reader.read(new Row(results)), bound(arguments));
  }

  public <T> Optional<T> first(
      String statement, RowReader<T> reader, @Nullable Object... arguments) {
    return list(statement, reader, arguments).stream().findFirst();
  }

  /// @return the number of rows that were inserted, updated or deleted
  public int change(String statement, @Nullable Object... arguments) {
    return sql.update(statement, bound(arguments));
  }

  /// Adds very many rows by `copy … from stdin (format binary)`.
  public void copy(String copy, CopyRows rows) {
    sql.copy(copy, rows);
  }

  /// Ids as an argument for `= any(?)`.
  public static SqlArray ids(Collection<UUID> ids) {
    return SqlArray.of("uuid", ids);
  }

  /// Codes as an argument for `= any(?)` or for an array column.
  public static SqlArray codes(Collection<Code> codes) {
    return SqlArray.of("text", codes, Code::value);
  }

  /// One column of many rows, as an argument for `unnest`.
  public static <T> SqlArray column(
      String type, Collection<T> rows, Function<? super T, ? extends @Nullable Object> value) {
    return SqlArray.of(type, rows, row -> bound(value.apply(row)));
  }

  private static @Nullable Object[] bound(@Nullable Object[] arguments) {
    return Stream.of(arguments).<@Nullable Object>map(Database::bound).toArray();
  }

  private static @Nullable Object bound(@Nullable Object argument) {
    return switch (argument) {
      case null -> null;
      case Instant time -> time.atOffset(ZoneOffset.UTC);
      case UUID _, LocalDate _, OffsetDateTime _, Number _, Boolean _, SqlArray _ -> argument;
      default -> argument.toString();
    };
  }
}
