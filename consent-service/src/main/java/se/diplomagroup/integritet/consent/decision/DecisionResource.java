package se.diplomagroup.integritet.consent.decision;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;
import se.diplomagroup.integritet.consent.catalogue.CurrentCatalogue;
import se.diplomagroup.integritet.consent.catalogue.Purpose;
import se.diplomagroup.integritet.consent.catalogue.PurposeVersions;
import se.diplomagroup.integritet.consent.collector.Collectors;
import se.diplomagroup.integritet.consent.reading.SubjectReader;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.identity.Caller;
import se.diplomagroup.integritet.kit.identity.Kind;
import se.diplomagroup.integritet.kit.identity.Roles;
import se.diplomagroup.integritet.kit.paging.Cursor;
import se.diplomagroup.integritet.kit.paging.Page;
import se.diplomagroup.integritet.kit.paging.PageRequest;

/// Decisions: told, read back, and what they add up to.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
class DecisionResource {

  private static final Code DECISIONS = Code.of("decisions");
  private static final Code CONSENTS = Code.of("consents");

  private final RecordDecisions recording;
  private final Decisions decisions;
  private final ConsentOverview overview;
  private final CurrentCatalogue catalogue;
  private final SubjectReader reader;
  private final Collectors collectors;
  private final Caller caller;

  DecisionResource(
      RecordDecisions recording,
      Decisions decisions,
      ConsentOverview overview,
      CurrentCatalogue catalogue,
      SubjectReader reader,
      Collectors collectors,
      Caller caller) {
    this.recording = recording;
    this.decisions = decisions;
    this.overview = overview;
    this.catalogue = catalogue;
    this.reader = reader;
    this.collectors = collectors;
    this.caller = caller;
  }

  /// Records one to a hundred decisions, all or none. The caller's decision ids make it safe to
  /// repeat.
  @POST
  @Path("decisions")
  @Consumes(MediaType.APPLICATION_JSON)
  @ResponseStatus(201)
  @APIResponseSchema(value = DecisionReceipts.class, responseCode = "201")
  @RolesAllowed({Roles.PERSON, Roles.CUSTOMER_ADMIN, Roles.SUPPORT, Roles.SYSTEM})
  @NonBlocking
  public CompletionStage<DecisionReceipts> record(@NotNull @Valid DecisionsCommand command) {
    return recording.record(command.decisions()).thenApply(DecisionReceipts::of);
  }

  /// A subject's decisions, newest first.
  @GET
  @Path("subjects/{id}/decisions")
  @RolesAllowed({Roles.PERSON, Roles.CUSTOMER_ADMIN, Roles.SUPPORT, Roles.DPO})
  public Page<DecisionView> decisions(
      @PathParam("id") UUID subjectId, @BeanParam @Valid PageRequest page) {
    reader.requireSelfOrStaff(subjectId, DECISIONS);
    long before = page.cursor().map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
    PurposeVersions versions = catalogue.inForce().versions();
    return Page.of(
            decisions.before(subjectId, before, page.limitAndOne()),
            page.limit(),
            entry -> Cursor.of(entry.sequence()))
        .map(entry -> DecisionView.of(entry, versions));
  }

  /// How a subject stands to every purpose that rests on consent; for a system, to those that it
  /// asks people about.
  @GET
  @Path("subjects/{id}/consents")
  @RolesAllowed({Roles.PERSON, Roles.CUSTOMER_ADMIN, Roles.SUPPORT, Roles.DPO, Roles.SYSTEM})
  public ConsentsView consents(@PathParam("id") UUID subjectId) {
    reader.requireSelfOrStaffOrSystem(subjectId, CONSENTS);
    return overview.of(subjectId, asked());
  }

  private Predicate<Purpose> asked() {
    if (caller.kind() != Kind.SYSTEM) {
      return _ -> true;
    }
    Code system = caller.systemKey();
    collectors.requireAny(system);
    return purpose -> collectors.collects(system, purpose);
  }
}
