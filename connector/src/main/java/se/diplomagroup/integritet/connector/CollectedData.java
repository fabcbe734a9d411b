package se.diplomagroup.integritet.connector;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;

/// What a system holds about one person, by category: each record is a map from field name to a
/// JSON value (text, number, boolean, list, map or null).
public final class CollectedData {

  private final SortedMap<Code, List<Map<String, ? extends @Nullable Object>>> records =
      new TreeMap<>();
  private final @Nullable Answer instead;

  private CollectedData(@Nullable Answer instead) {
    this.instead = instead;
  }

  /// An empty collection to add to. Left empty it means that the system holds nothing.
  public static CollectedData empty() {
    return new CollectedData(null);
  }

  /// The data could not be collected; this is the answer instead.
  public static CollectedData notCollected(Answer answer) {
    return new CollectedData(answer);
  }

  /// Adds one record of a category.
  public CollectedData add(Code category, Map<String, ? extends @Nullable Object> fields) {
    if (instead != null) {
      throw new IllegalStateException("answered without data");
    }
    records
        .computeIfAbsent(category, _ -> new ArrayList<>())
        .add(Collections.unmodifiableMap(new LinkedHashMap<>(fields)));
    return this;
  }

  /// The records by category, in order of category.
  public Map<Code, List<Map<String, ? extends @Nullable Object>>> records() {
    return Collections.unmodifiableSortedMap(records);
  }

  /// How many records of each category.
  public Map<Code, Long> counts() {
    Map<Code, Long> counts = new TreeMap<>();
    records.forEach((category, list) -> counts.put(category, (long) list.size()));
    return counts;
  }

  public boolean isEmpty() {
    return records.isEmpty();
  }

  /// The answer that stands in place of data, where there is one.
  public Optional<Answer> instead() {
    return Optional.ofNullable(instead);
  }
}
