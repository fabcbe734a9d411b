package se.diplomagroup.integritet.consent.decision;

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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.ResponseStatus;
import se.diplomagroup.integritet.consent.catalogue.CurrentCatalogue;
import se.diplomagroup.integritet.consent.catalogue.Purpose;
import se.diplomagroup.integritet.consent.decision.ConsentsView.ConsentView;
import se.diplomagroup.integritet.consent.notice.NoticeBoard;
import se.diplomagroup.integritet.consent.notice.PublishedNotices;
import se.diplomagroup.integritet.contracts.Code;
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
  private final CurrentCatalogue catalogue;
  private final NoticeBoard notices;
  private final SubjectReader reader;
  private final Clock clock;

  DecisionResource(
      RecordDecisions recording,
      Decisions decisions,
      CurrentCatalogue catalogue,
      NoticeBoard notices,
      SubjectReader reader,
      Clock clock) {
    this.recording = recording;
    this.decisions = decisions;
    this.catalogue = catalogue;
    this.notices = notices;
    this.reader = reader;
    this.clock = clock;
  }

  /// Records one to a hundred decisions, all or none. The caller's decision ids make it safe to
  /// repeat.
  @POST
  @Path("decisions")
  @Consumes(MediaType.APPLICATION_JSON)
  @ResponseStatus(201)
  @RolesAllowed({Roles.PERSON, Roles.CUSTOMER_ADMIN, Roles.SYSTEM})
  public DecisionReceipts record(@NotNull @Valid DecisionsCommand command) {
    return DecisionReceipts.of(recording.record(command.decisions()));
  }

  /// A subject's decisions, newest first.
  @GET
  @Path("subjects/{id}/decisions")
  @RolesAllowed({Roles.PERSON, Roles.CUSTOMER_ADMIN, Roles.SUPPORT, Roles.DPO})
  public Page<DecisionView> decisions(
      @PathParam("id") UUID subjectId, @BeanParam @Valid PageRequest page) {
    reader.requireSelfOrStaff(subjectId, DECISIONS);
    long before = page.cursor().map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
    return Page.of(
            decisions.before(subjectId, before, page.limitAndOne()),
            page.limit(),
            entry -> Cursor.of(entry.sequence()))
        .map(DecisionView::of);
  }

  /// How a subject stands to every purpose that rests on consent.
  @GET
  @Path("subjects/{id}/consents")
  @RolesAllowed({Roles.PERSON, Roles.CUSTOMER_ADMIN, Roles.SUPPORT, Roles.DPO, Roles.SYSTEM})
  public ConsentsView consents(@PathParam("id") UUID subjectId) {
    reader.requireSelfOrStaffOrSystem(subjectId, CONSENTS);
    Map<Code, List<LedgerEntry>> byPurpose =
        decisions.of(subjectId).stream().collect(Collectors.groupingBy(LedgerEntry::purpose));
    PublishedNotices published = notices.published();
    Instant now = clock.instant();
    return new ConsentsView(
        catalogue.get().consentPurposes().stream()
            .map(purpose -> view(purpose, byPurpose, published, now))
            .toList());
  }

  private static ConsentView view(
      Purpose purpose,
      Map<Code, List<LedgerEntry>> byPurpose,
      PublishedNotices published,
      Instant now) {
    List<LedgerEntry> about = byPurpose.getOrDefault(purpose.key(), List.of());
    return ConsentView.of(purpose, ConsentState.of(about, published, now));
  }
}
