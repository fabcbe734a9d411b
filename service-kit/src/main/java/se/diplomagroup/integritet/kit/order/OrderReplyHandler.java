package se.diplomagroup.integritet.kit.order;

import java.util.UUID;
import se.diplomagroup.integritet.contracts.SystemOrdered;

/// What a service does when something has happened to its orders. A service that issues orders
/// implements this as one CDI bean; both methods are called inside the transaction that changed the
/// order, after the change.
public interface OrderReplyHandler {

  /// A system answered an order of this request, disposal or decision. Called for every reply that
  /// changed the order, final or not; [OrderBook#ordersOf] has the state of all of them.
  void answered(SystemOrdered.Origin origin, UUID originId);

  /// The time for an answer to an order of this origin ran out. Called once for each order.
  default void late(SystemOrdered.Origin origin, UUID originId) {}
}
