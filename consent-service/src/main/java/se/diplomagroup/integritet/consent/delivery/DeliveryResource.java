package se.diplomagroup.integritet.consent.delivery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.catalogue.CurrentCatalogue;
import se.diplomagroup.integritet.consent.catalogue.PurposeVersions;
import se.diplomagroup.integritet.consent.reading.SubjectReader;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.identity.Caller;
import se.diplomagroup.integritet.kit.identity.Roles;
import se.diplomagroup.integritet.kit.order.OrderBook;
import se.diplomagroup.integritet.kit.order.OrderState;
import se.diplomagroup.integritet.kit.paging.Cursor;
import se.diplomagroup.integritet.kit.paging.Page;
import se.diplomagroup.integritet.kit.paging.PageRequest;
import se.diplomagroup.integritet.kit.problem.Problems;

/// Whether withdrawals have reached the systems, and how long it took. One of them is about
/// somebody: it is for the person, for staff who say why, and for a system that was told to stop.
/// The list shows no person.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
class DeliveryResource {

  private static final Code WHAT = Code.of("delivery");

  private final DeliveryRows rows;
  private final OrderBook orders;
  private final CurrentCatalogue catalogue;
  private final SubjectReader reader;
  private final Caller caller;
  private final Clock clock;

  DeliveryResource(
      DeliveryRows rows,
      OrderBook orders,
      CurrentCatalogue catalogue,
      SubjectReader reader,
      Caller caller,
      Clock clock) {
    this.rows = rows;
    this.orders = orders;
    this.catalogue = catalogue;
    this.reader = reader;
    this.caller = caller;
    this.clock = clock;
  }

  @GET
  @Path("decisions/{id}/delivery")
  @RolesAllowed({Roles.PERSON, Roles.CUSTOMER_ADMIN, Roles.SUPPORT, Roles.DPO, Roles.SYSTEM})
  public DeliveryView delivery(@PathParam("id") UUID decisionId) {
    Delivery delivery = rows.find(decisionId).orElseThrow(() -> Problems.notFound("withdrawal"));
    List<OrderState> ordered = orders.ordersOf(delivery.originId());
    if (!mayKnow(delivery, ordered)) {
      throw Problems.notFound("withdrawal");
    }
    return DeliveryView.of(delivery, ordered, catalogue.inForce().versions(), clock.instant());
  }

  private boolean mayKnow(Delivery delivery, List<OrderState> ordered) {
    return switch (caller.kind()) {
      case PERSON -> reader.mayRead(delivery.subjectId());
      case SYSTEM -> ordered.stream().anyMatch(it -> it.system().equals(caller.systemKey()));
      case STAFF -> {
        reader.requireSelfOrStaff(delivery.subjectId(), WHAT);
        yield true;
      }
    };
  }

  /// All deliveries, latest first.
  @GET
  @Path("deliveries")
  @RolesAllowed(Roles.DPO)
  public Page<DeliveryView> deliveries(
      @QueryParam("state") @Nullable String state,
      @QueryParam("cause") @Nullable String cause,
      @BeanParam @Valid PageRequest page) {
    Instant now = clock.instant();
    Optional<Cursor> cursor = page.cursor();
    List<Delivery> found =
        rows.list(
            state(state),
            cause(cause),
            now,
            cursor.map(it -> it.instant(0)).orElse(null),
            cursor.map(it -> it.uuid(1)).orElse(null),
            page.limitAndOne());
    Map<UUID, List<OrderState>> ordered =
        orders.ordersOf(found.stream().map(Delivery::originId).toList());
    PurposeVersions versions = catalogue.inForce().versions();
    return Page.of(found, page.limit(), it -> Cursor.of(it.decidedAt(), it.originId()))
        .map(it ->
            DeliveryView.of(it, ordered.getOrDefault(it.originId(), List.of()), versions, now));
  }

  private static @Nullable Cause cause(@Nullable String name) {
    try {
      return name == null ? null : Cause.fromString(name);
    } catch (IllegalArgumentException e) {
      throw Problems.invalid("cause", "one-of", "A cause is withdrawal or lapse.");
    }
  }

  private static DeliveryView.@Nullable State state(@Nullable String name) {
    return switch (name) {
      case null -> null;
      case "open" -> DeliveryView.State.OPEN;
      case "late" -> DeliveryView.State.LATE;
      case "completed" -> DeliveryView.State.COMPLETED;
      default ->
          throw Problems.invalid("state", "one-of", "A delivery is open, late or completed.");
    };
  }
}
