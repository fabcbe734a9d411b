package se.diplomagroup.integritet.kit.order;

import io.quarkus.arc.properties.UnlessBuildProperty;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.identity.Caller;
import se.diplomagroup.integritet.kit.identity.Roles;
import se.diplomagroup.integritet.kit.paging.Cursor;
import se.diplomagroup.integritet.kit.paging.Page;
import se.diplomagroup.integritet.kit.paging.PageRequest;
import se.diplomagroup.integritet.kit.problem.Problems;

/// Orders for systems that do not read Kafka.
@Path("/v1/systems/{key}/orders")
@UnlessBuildProperty(name = OrderSettings.ORIGIN, stringValue = OrderSettings.NONE)
class SystemOrdersResource {

  private final StoredOrders orders;
  private final Caller caller;
  private final Clock clock;

  SystemOrdersResource(StoredOrders orders, Caller caller, Clock clock) {
    this.orders = orders;
    this.caller = caller;
    this.clock = clock;
  }

  /// The system's own orders, oldest first.
  @GET
  @RolesAllowed(Roles.SYSTEM)
  public Page<SystemOrderView> list(
      @PathParam("key") Code key,
      @QueryParam("state") @DefaultValue("open") String state,
      @BeanParam @Valid PageRequest page) {
    caller.requireSystem(key);
    long after = page.cursor().map(cursor -> cursor.number(0)).orElse(0L);
    List<StoredOrder> rows = rows(key, state, after, page.limitAndOne());
    Instant now = clock.instant();
    return Page.of(rows, page.limit(), row -> Cursor.of(row.position()))
        .map(row -> SystemOrderView.of(row.state(now)));
  }

  private List<StoredOrder> rows(Code key, String state, long after, int limit) {
    return switch (state) {
      case "open" -> orders.open(key, after, limit);
      case "answered" -> orders.closed(key, after, limit);
      default -> throw Problems.invalid("state", "one-of", "The state is open or answered.");
    };
  }
}
