package se.diplomagroup.integritet.retention.hold;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.idempotency.IdempotencyKeys;
import se.diplomagroup.integritet.kit.identity.Caller;
import se.diplomagroup.integritet.kit.identity.Roles;
import se.diplomagroup.integritet.kit.paging.Cursor;
import se.diplomagroup.integritet.kit.paging.Page;
import se.diplomagroup.integritet.kit.paging.PageRequest;
import se.diplomagroup.integritet.kit.problem.Problems;
import se.diplomagroup.integritet.retention.access.Reads;
import se.diplomagroup.integritet.retention.store.Retry;

/// Legal holds.
@Path("/v1/holds")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class HoldsResource {

  private static final Code HOLDS = Code.of("legal-holds");

  private final LegalHolds holds;
  private final HoldKeeping keeping;
  private final OrdersUnderWay orders;
  private final IdempotencyKeys idempotency;
  private final Retry retry;
  private final Caller caller;
  private final Reads reads;

  HoldsResource(
      LegalHolds holds,
      HoldKeeping keeping,
      OrdersUnderWay orders,
      IdempotencyKeys idempotency,
      Retry retry,
      Caller caller,
      Reads reads) {
    this.holds = holds;
    this.keeping = keeping;
    this.orders = orders;
    this.idempotency = idempotency;
    this.retry = retry;
    this.caller = caller;
    this.reads = reads;
  }

  /// Places a hold. The answer names the disposals that were on their way, and what each system had
  /// done already.
  @POST
  @RolesAllowed(Roles.SUPPORT)
  public Response place(
      @HeaderParam(IdempotencyKeys.HEADER) @Nullable String key,
      @NotNull @Valid PlaceHold command) {
    UUID id =
        retry.onConflict(() ->
            QuarkusTransaction.requiringNew()
                .call(() ->
                    idempotency.once(key, command, () -> keeping.place(command, caller.id()))));
    HoldView view = holds.find(id).map(this::inFull).orElseThrow();
    return Response.created(URI.create("/v1/holds/" + id)).entity(view).build();
  }

  /// A hold, and what has become of the disposals that it met on their way.
  @GET
  @Path("/{holdId}")
  @RolesAllowed({Roles.SUPPORT, Roles.DPO})
  public HoldView hold(@PathParam("holdId") UUID holdId) {
    LegalHold hold = holds.find(holdId).orElseThrow(() -> Problems.notFound("hold"));
    reads.inCase(hold.subjectId(), HOLDS, null);
    return inFull(hold);
  }

  private HoldView inFull(LegalHold hold) {
    return HoldView.of(hold, orders.metBy(hold.id()));
  }

  @POST
  @Path("/{holdId}/release")
  @RolesAllowed(Roles.SUPPORT)
  public HoldView release(@PathParam("holdId") UUID holdId, @NotNull @Valid ReleaseHold command) {
    return HoldView.of(keeping.release(holdId, command.reason(), caller.id()));
  }

  @GET
  @RolesAllowed({Roles.SUPPORT, Roles.DPO})
  public Page<HoldView> holds(
      @QueryParam("subjectId") @Nullable UUID subjectId,
      @QueryParam("state") @Nullable String state,
      @BeanParam @Valid PageRequest page) {
    Optional<UUID> before = page.cursor().map(cursor -> cursor.uuid(0));
    List<LegalHold> found = holds.list(subjectId, state(state), before, page.limitAndOne());
    Page<LegalHold> shown = Page.of(found, page.limit(), hold -> Cursor.of(hold.id()));
    reads.inCase(shown.items().stream().map(LegalHold::subjectId).distinct().toList(), HOLDS);
    return shown.map(HoldView::of);
  }

  private static LegalHold.@Nullable State state(@Nullable String name) {
    if (name == null) {
      return null;
    }
    return switch (name) {
      case "active" -> LegalHold.State.ACTIVE;
      case "released" -> LegalHold.State.RELEASED;
      default -> throw Problems.invalid("state", "unknown-state", "A hold is active or released.");
    };
  }
}
