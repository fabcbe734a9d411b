package se.diplomagroup.integritet.kit.order;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.diplomagroup.integritet.contracts.SystemOrdered;

/// The orders that this service has issued, and their answers.
///
/// The protocol: an order is stored and sent in one transaction. The system answers on the topic
/// `replies`, or over REST, which puts the same answer on the topic. A final answer ends the order;
/// after `deferred` and `failed` the system answers again. An answer after `answerBy` counts and is
/// shown as late. A reply that comes twice is ignored, and one to an unknown order or from another
/// system than the one that was ordered is refused and kept for inspection.
///
/// A system that is to dispose of data asks right before it begins, each time, whether it still may
/// ([#begin]). So an order can be taken back ([#withdraw]) for certain: whoever has not begun never
/// will.
///
/// A service has a book when it sets `integritet.orders.origin` (`request`, `disposal` or
/// `decision`) in its `application.properties`; it then implements [OrderReplyHandler].
public interface OrderBook {

  /// Stores and sends an order. There is at most one order per origin, system and action: a second
  /// one changes and sends nothing. Needs a transaction.
  void issue(SystemOrdered order);

  /// Stores and sends several orders, as [#issue(SystemOrdered)]. Needs a transaction.
  default void issue(Collection<SystemOrdered> orders) {
    orders.forEach(this::issue);
  }

  /// Takes back the orders of a request, disposal or decision that have had no final answer. One
  /// that the system has not begun, or has put off to a later day, ends here. One that it has begun
  /// stays open until it answers, and is not begun again. Needs a transaction.
  void withdraw(UUID originId);

  /// The system is about to carry out the order.
  ///
  /// @return whether it may: not when the order has been taken back, or has ended without being
  ///   carried out. One that was carried out may be repeated, if [OrderReplyHandler#repeat] says
  ///   so.
  /// @throws IllegalArgumentException if there is no such order
  /// @throws IllegalStateException if it may not be repeated now, but perhaps later
  boolean begin(UUID orderId);

  /// All orders of a request, disposal or decision, in the order in which they were issued.
  List<OrderState> ordersOf(UUID originId);

  /// The same for several, by origin; those without orders are left out. One query.
  Map<UUID, List<OrderState>> ordersOf(Collection<UUID> originIds);

  /// One order of this service, by its own id.
  Optional<OrderState> order(UUID orderId);
}
