package se.diplomagroup.integritet.kit.order;

import io.quarkus.arc.properties.UnlessBuildProperty;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import se.diplomagroup.integritet.kit.identity.Roles;
import se.diplomagroup.integritet.kit.problem.Problems;

/// Where a system asks, right before it carries out an order, whether it still may.
@Path("/v1/orders/{id}/start")
@UnlessBuildProperty(name = OrderSettings.ORIGIN, stringValue = OrderSettings.NONE)
class OrderStartResource {

  private final OrderStarts starts;
  private final CallersOrders own;

  OrderStartResource(OrderStarts starts, CallersOrders own) {
    this.starts = starts;
    this.own = own;
  }

  /// The system begins with one of its own orders, or begins anew after a failure, or after its
  /// database was restored.
  @POST
  @RolesAllowed(Roles.SYSTEM)
  @Transactional
  public Response start(@PathParam("id") UUID id) {
    return switch (starts.ask(own.lock(id))) {
      case GO -> Response.noContent().build();
      case WITHDRAWN ->
          throw Problems.gone(
              "order-withdrawn", "The order has been taken back: it is not to be done.");
      case HELD ->
          throw Problems.locked(
              "person-held", "The data must stay for the time being. Ask again later.");
      case ANSWERED ->
          throw Problems.conflict("order-answered", "The order has had its final answer.");
    };
  }
}
