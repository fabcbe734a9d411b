package se.diplomagroup.integritet.kit.order;

import java.util.UUID;
import se.diplomagroup.integritet.contracts.SystemOrdered;

/// What a service does when something has happened to its orders. A service that issues orders
/// implements this as one CDI bean. [#answered] and [#late] are called inside the transaction that
/// changed the order, after the change.
public interface OrderReplyHandler {

  /// A system answered an order of this request, disposal or decision. Called for every reply that
  /// changed the order, final or not; [OrderBook#ordersOf] has the state of all of them.
  void answered(SystemOrdered.Origin origin, UUID originId);

  /// The time for an answer to an order of this origin ran out. Called once for each order.
  default void late(SystemOrdered.Origin origin, UUID originId) {}

  /// What becomes of an order that a system carries out once more: its database was restored from a
  /// backup, and what was gone is there again.
  enum Repeat {
    /// It is carried out.
    NOW,
    /// What it is about must stay for the time being: the system asks again.
    LATER,
    /// It is not carried out any more.
    NEVER
  }

  /// A system is about to repeat an order. Called inside the transaction of the go-ahead, with the
  /// order's row locked.
  default Repeat repeat(SystemOrdered order) {
    return Repeat.NOW;
  }
}
