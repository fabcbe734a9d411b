package se.diplomagroup.integritet.kit.sql;

import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// An array parameter.
///
/// @param type the PostgreSQL type of its elements
@SuppressWarnings("ArrayRecordComponent")
public record SqlArray(String type, @Nullable Object[] values) {

  public static <T> SqlArray of(
      String type, Collection<T> items, Function<? super T, ? extends @Nullable Object> value) {
    return new SqlArray(type, items.stream().<@Nullable Object>map(value).toArray());
  }

  /// An array of byte strings; the driver takes them only as `byte[][]`.
  public static <T> SqlArray ofBytes(Collection<T> items, Function<? super T, byte[]> value) {
    return new SqlArray("bytea", items.stream().map(value).toArray(byte[][]::new));
  }

  public static SqlArray of(String type, Collection<?> values) {
    return new SqlArray(type, values.toArray());
  }
}
