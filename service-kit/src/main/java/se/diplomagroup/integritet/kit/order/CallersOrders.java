package se.diplomagroup.integritet.kit.order;

import io.quarkus.arc.properties.UnlessBuildProperty;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.identity.Caller;
import se.diplomagroup.integritet.kit.problem.Problems;

/// The orders of the system that calls. Those of others are not there for it.
@RequestScoped
@UnlessBuildProperty(name = OrderSettings.ORIGIN, stringValue = OrderSettings.NONE)
class CallersOrders {

  private final StoredOrders orders;
  private final Caller caller;

  CallersOrders(StoredOrders orders, Caller caller) {
    this.orders = orders;
    this.caller = caller;
  }

  /// One of them, locked until the end of the transaction.
  ///
  /// @throws se.diplomagroup.integritet.kit.problem.ProblemException 404 if it has no such order
  StoredOrder lock(UUID orderId) {
    Code system = caller.systemKey();
    return orders
        .lock(orderId)
        .filter(found -> found.order().system().equals(system))
        .orElseThrow(() -> Problems.notFound("order"));
  }
}
