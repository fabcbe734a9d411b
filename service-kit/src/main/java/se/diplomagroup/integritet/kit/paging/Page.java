package se.diplomagroup.integritet.kit.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Part of a list.
///
/// @param next the cursor of the next part, or null when this is the last one
public record Page<T>(List<T> items, @Nullable String next) {

  public Page {
    items = List.copyOf(items);
  }

  /// A page from rows of which one more than `limit` was asked for, to see whether there is more.
  ///
  /// @param cursor the keys of a row, by which the query goes on after it
  public static <T> Page<T> of(List<T> rows, int limit, Function<? super T, Cursor> cursor) {
    if (rows.size() <= limit) {
      return new Page<>(rows, null);
    }
    List<T> items = rows.subList(0, limit);
    return new Page<>(items, cursor.apply(items.getLast()).encode());
  }

  /// The same page of something else.
  public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
    return new Page<>(items.stream().<R>map(mapping).toList(), next);
  }
}
