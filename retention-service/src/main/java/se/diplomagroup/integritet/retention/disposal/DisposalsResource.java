package se.diplomagroup.integritet.retention.disposal;

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
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.identity.Caller;
import se.diplomagroup.integritet.kit.identity.Kind;
import se.diplomagroup.integritet.kit.identity.Roles;
import se.diplomagroup.integritet.kit.paging.Cursor;
import se.diplomagroup.integritet.kit.paging.Page;
import se.diplomagroup.integritet.kit.paging.PageRequest;
import se.diplomagroup.integritet.kit.problem.Problems;
import se.diplomagroup.integritet.retention.access.Reads;

/// Disposals: staff see all of them, people their own.
@Path("/v1/disposals")
@Produces(MediaType.APPLICATION_JSON)
class DisposalsResource {

  private static final Code DISPOSAL = Code.of("disposal");

  private final Disposals disposals;
  private final Rounds rounds;
  private final Caller caller;
  private final Reads reads;
  private final Clock clock;

  DisposalsResource(Disposals disposals, Rounds rounds, Caller caller, Reads reads, Clock clock) {
    this.disposals = disposals;
    this.rounds = rounds;
    this.caller = caller;
    this.reads = reads;
    this.clock = clock;
  }

  /// The latest first, without plan and orders.
  @GET
  @RolesAllowed({Roles.SUPPORT, Roles.DPO, Roles.PERSON, Roles.CUSTOMER_ADMIN})
  public Page<DisposalView> disposals(
      @QueryParam("state") @Nullable String state,
      @QueryParam("contractId") @Nullable UUID contractId,
      @QueryParam("subjectId") @Nullable UUID subjectId,
      @QueryParam("requestId") @Nullable UUID requestId,
      @BeanParam @Valid PageRequest page) {
    UUID subject = visible(subjectId);
    if (subject != null) {
      reads.inCase(subject, DISPOSAL, requestId);
    }
    DisposalFilter filter = new DisposalFilter(state(state), contractId, subject, requestId);
    Optional<UUID> before = page.cursor().map(cursor -> cursor.uuid(0));
    Instant now = clock.instant();
    return Page.of(
            disposals.list(filter, before, page.limitAndOne()),
            page.limit(),
            disposal -> Cursor.of(disposal.id()))
        .map(disposal -> DisposalView.inList(disposal, now));
  }

  @GET
  @Path("/{disposalId}")
  @RolesAllowed({Roles.SUPPORT, Roles.DPO, Roles.PERSON, Roles.CUSTOMER_ADMIN})
  public DisposalView disposal(@PathParam("disposalId") UUID disposalId) {
    Disposal disposal = disposals.find(disposalId).orElseThrow(() -> Problems.notFound("disposal"));
    caller.requireOwnerOrStaff(disposal.subjectId(), "disposal");
    reads.inCase(disposal.subjectId(), DISPOSAL, disposal.requestId());
    return DisposalView.inFull(disposal, rounds.answers(disposal));
  }

  /// Whose disposals are listed: for staff those of whom they ask for, or of all; for a person
  /// their own.
  private @Nullable UUID visible(@Nullable UUID asked) {
    if (caller.kind() == Kind.STAFF) {
      return asked;
    }
    UUID own = asked == null ? caller.id() : asked;
    caller.requireSelf(own);
    return own;
  }

  private static @Nullable DisposalState state(@Nullable String name) {
    return name == null
        ? null
        : Arrays.stream(DisposalState.values())
            .filter(state -> state.wireName().equals(name))
            .findAny()
            .orElseThrow(
                () -> Problems.invalid("state", "unknown-state", "A disposal has no such state."));
  }
}
