package se.diplomagroup.integritet.kit.order;

import io.quarkus.arc.properties.UnlessBuildProperty;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import se.diplomagroup.integritet.kit.identity.Roles;
import se.diplomagroup.integritet.kit.problem.Problems;

/// Where a system asks, right before it carries out an order, whether it still may.
@Path("/v1/orders/{id}/start")
@UnlessBuildProperty(name = OrderSettings.ORIGIN, stringValue = OrderSettings.NONE)
class OrderStartResource {

  private final StoredOrders orders;
  private final CallersOrders own;
  private final Clock clock;

  OrderStartResource(StoredOrders orders, CallersOrders own, Clock clock) {
    this.orders = orders;
    this.own = own;
    this.clock = clock;
  }

  /// The system begins with one of its own orders, or begins anew after a failure.
  @POST
  @RolesAllowed(Roles.SYSTEM)
  @Transactional
  public Response start(@PathParam("id") UUID id) {
    StoredOrder order = own.lock(id);
    if (order.mayBegin()) {
      orders.begun(id, clock.instant());
      return Response.noContent().build();
    }
    if (order.withdrawnAt() != null) {
      throw Problems.gone(
          "order-withdrawn", "The order has been taken back: it is not to be done.");
    }
    throw Problems.conflict("order-answered", "The order has had its final answer.");
  }
}
