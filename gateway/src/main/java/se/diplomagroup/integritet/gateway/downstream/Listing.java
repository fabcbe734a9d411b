package se.diplomagroup.integritet.gateway.downstream;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Part of a list of a service.
///
/// @param next the cursor of the next part, or null when this is the last one
public record Listing<T>(@Nullable List<T> items, @Nullable String next) {

  @Override
  public List<T> items() {
    return items == null ? List.of() : items;
  }

  public int size() {
    return items().size();
  }

  public boolean isEmpty() {
    return items().isEmpty();
  }

  /// The number of entries in words of arithmetic: `50+` where there are more.
  public String count() {
    return next == null ? String.valueOf(size()) : size() + "+";
  }
}
