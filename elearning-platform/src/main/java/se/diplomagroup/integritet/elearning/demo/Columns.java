package se.diplomagroup.integritet.elearning.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.sql.SqlArray;

/// The columns of many rows as one array each, for an insert from `unnest`.
final class Columns<T> {

  private final List<T> rows;
  private final List<@Nullable Object> arrays = new ArrayList<>();

  private Columns(List<T> rows) {
    this.rows = rows;
  }

  static <T> Columns<T> of(List<T> rows) {
    return new Columns<>(rows);
  }

  Columns<T> uuid(Function<T, UUID> value) {
    return of("uuid", value);
  }

  Columns<T> text(Function<T, @Nullable String> value) {
    return of("text", value);
  }

  Columns<T> date(Function<T, @Nullable LocalDate> value) {
    return of("date", value);
  }

  Columns<T> of(String type, Function<T, ? extends @Nullable Object> value) {
    arrays.add(SqlArray.of(type, rows, value));
    return this;
  }

  @Nullable Object[] arrays() {
    return arrays.toArray();
  }

  /// The arrays after a parameter that comes before them.
  @Nullable Object[] arraysAfter(Object first) {
    arrays.addFirst(first);
    return arrays.toArray();
  }
}
