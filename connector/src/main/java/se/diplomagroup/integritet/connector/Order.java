package se.diplomagroup.integritet.connector;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.SystemOrdered;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;
import se.diplomagroup.integritet.contracts.SystemOrdered.Item;
import se.diplomagroup.integritet.contracts.SystemOrdered.Origin;

/// An order to this system about one person.
///
/// @param items the data concerned; empty means everything the system holds about the person
/// @param purpose the purpose to stop or restrict, where the action is about a purpose
public record Order(
    UUID id,
    UUID subjectId,
    Action action,
    Origin origin,
    UUID originId,
    List<Item> items,
    @Nullable Code purpose,
    Instant orderedAt,
    Instant answerBy) {

  public Order {
    items = List.copyOf(items);
  }

  /// The order as the system sees it.
  public static Order of(SystemOrdered order) {
    return new Order(
        order.orderId(),
        order.subjectId(),
        order.action(),
        order.origin(),
        order.originId(),
        order.items(),
        order.purpose(),
        order.orderedAt(),
        order.answerBy());
  }

  /// Whether the order is about data of this category.
  public boolean concerns(Code category) {
    return items.isEmpty() || items.stream().anyMatch(item -> item.category().equals(category));
  }

  /// The records of a category that the order is about, or empty when it is about all of them.
  ///
  /// @throws IllegalArgumentException if the order is not about the category
  public Optional<List<UUID>> recordsOf(Code category) {
    if (!concerns(category)) {
      throw new IllegalArgumentException("the order is not about this category");
    }
    List<Item> named = items.stream().filter(item -> item.category().equals(category)).toList();
    boolean all = named.isEmpty() || named.stream().anyMatch(item -> item.records().isEmpty());
    return all
        ? Optional.empty()
        : Optional.of(named.stream().flatMap(item -> item.records().stream()).distinct().toList());
  }
}
