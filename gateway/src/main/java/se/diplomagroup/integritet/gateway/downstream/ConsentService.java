package se.diplomagroup.integritet.gateway.downstream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/// consent-service: the policy, what people have agreed to, and how fast a change of mind spreads.
@Path("/v1")
@RegisterRestClient(configKey = "consent")
@RegisterProvider(RefusedMapper.class)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface ConsentService {

  @GET
  @Path("/notices/current")
  Notice currentNotice(@BeanParam Call call, @QueryParam("language") String language);

  @GET
  @Path("/notices")
  Listing<NoticeVersion> notices(
      @BeanParam Call call,
      @QueryParam("limit") int limit,
      @QueryParam("cursor") @Nullable String cursor);

  @GET
  @Path("/notices/{version}")
  Notice notice(
      @BeanParam Call call,
      @PathParam("version") int version,
      @QueryParam("language") String language);

  @GET
  @Path("/notices/{version}/changes")
  NoticeChanges noticeChanges(
      @BeanParam Call call,
      @PathParam("version") int version,
      @QueryParam("since") int since,
      @QueryParam("language") String language);

  @GET
  @Path("/catalogue")
  Catalogue catalogue(@BeanParam Call call);

  @GET
  @Path("/catalogue/proposals")
  Listing<Proposal> proposals(
      @BeanParam Call call,
      @QueryParam("state") @Nullable String state,
      @QueryParam("limit") int limit,
      @QueryParam("cursor") @Nullable String cursor);

  /// What the approval of an open proposal would do to the consents in force.
  @GET
  @Path("/catalogue/proposals/{id}/consequences")
  Consequences consequences(@BeanParam Call call, @PathParam("id") UUID id);

  @POST
  @Path("/catalogue/proposals/{id}/approval")
  Proposal approveProposal(@BeanParam Call call, @PathParam("id") UUID id);

  @POST
  @Path("/catalogue/proposals/{id}/rejection")
  Proposal rejectProposal(@BeanParam Call call, @PathParam("id") UUID id, Rejection rejection);

  @GET
  @Path("/catalogue/proposals/{id}")
  Proposal proposal(@BeanParam Call call, @PathParam("id") UUID id);

  /// The record of processing activities, as `json`, `csv` or `pdf`.
  @GET
  @Path("/processing-record")
  @Produces(MediaType.WILDCARD)
  Response processingRecord(@BeanParam Call call, @QueryParam("format") String format);

  /// Everybody who stands so to a purpose, as a table, while it is read.
  @GET
  @Path("/purposes/{key}/subjects")
  @Produces("text/csv")
  InputStream agreementsAsTable(
      @BeanParam Call call, @PathParam("key") String purpose, @QueryParam("state") String state);

  /// The same, one JSON object a line.
  @GET
  @Path("/purposes/{key}/subjects")
  @Produces("application/x-ndjson")
  InputStream agreementsAsLines(
      @BeanParam Call call, @PathParam("key") String purpose, @QueryParam("state") String state);

  /// A person's decisions, newest first.
  @GET
  @Path("/subjects/{id}/decisions")
  Listing<PastDecision> decisions(
      @BeanParam Call call,
      @PathParam("id") UUID subjectId,
      @QueryParam("limit") int limit,
      @QueryParam("cursor") @Nullable String cursor);

  /// The signed receipt of a decision.
  @GET
  @Path("/decisions/{id}/receipt")
  @Produces("application/jose")
  Response receipt(@BeanParam Call call, @PathParam("id") UUID decisionId);

  /// A person's objections, newest first.
  @GET
  @Path("/subjects/{id}/objections")
  Listing<Objection> objections(
      @BeanParam Call call,
      @PathParam("id") UUID subjectId,
      @QueryParam("limit") int limit,
      @QueryParam("cursor") @Nullable String cursor);

  /// Objects to direct marketing, at once.
  @POST
  @Path("/objections")
  Objection object(@BeanParam Call call, NewObjection objection);

  @DELETE
  @Path("/objections/{id}")
  void takeBackObjection(@BeanParam Call call, @PathParam("id") UUID objectionId);

  @GET
  @Path("/subjects/{id}/consents")
  Consents consents(@BeanParam Call call, @PathParam("id") UUID subjectId);

  /// The children for whom a person decides, by the child's id.
  @GET
  @Path("/subjects/{id}/children")
  Listing<Child> children(
      @BeanParam Call call,
      @PathParam("id") UUID guardianId,
      @QueryParam("limit") int limit,
      @QueryParam("cursor") @Nullable String cursor);

  /// The visitors whom a person was, by when they were linked.
  @GET
  @Path("/subjects/{id}/visitors")
  Listing<Visitor> visitors(
      @BeanParam Call call,
      @PathParam("id") UUID subjectId,
      @QueryParam("limit") int limit,
      @QueryParam("cursor") @Nullable String cursor);

  @DELETE
  @Path("/subjects/{id}/visitors/{visitorId}")
  void unlinkVisitor(
      @BeanParam Call call,
      @PathParam("id") UUID subjectId,
      @PathParam("visitorId") UUID visitorId);

  /// Links a visitor to the person they turned out to be.
  @PUT
  @Path("/subjects/{id}/visitors/{visitorId}")
  Visitor linkVisitor(
      @BeanParam Call call,
      @PathParam("id") UUID subjectId,
      @PathParam("visitorId") UUID visitorId);

  @POST
  @Path("/decisions")
  Decided decide(@BeanParam Call call, Decisions decisions);

  @GET
  @Path("/decisions/{id}/delivery")
  Delivery delivery(@BeanParam Call call, @PathParam("id") UUID decisionId);

  @GET
  @Path("/deliveries")
  Listing<Delivery> deliveries(
      @BeanParam Call call,
      @QueryParam("state") @Nullable String state,
      @QueryParam("cause") @Nullable String cause,
      @QueryParam("limit") int limit,
      @QueryParam("cursor") @Nullable String cursor);

  @GET
  @Path("/parked")
  Listing<ParkedEvents.Parked> parked(@BeanParam Call call, @QueryParam("limit") int limit);

  /// A child for whom somebody decides.
  ///
  /// @param until the first day on which the child decides themselves
  record Child(UUID subjectId, LocalDate until) {}

  /// A visitor whom a person was before they signed in.
  record Visitor(UUID visitorId, Instant linkedAt, @Nullable Instant unlinkedAt) {}

  /// The published policy in one language.
  record Notice(
      int version,
      String language,
      String title,
      String text,
      String hash,
      @Nullable Instant effectiveFrom,
      @Nullable String state,
      @Nullable List<Clause> clauses,
      @Nullable Controller controller) {

    public record Clause(String key, List<String> promises, String text) {}
  }

  /// A published version in the list of versions.
  record NoticeVersion(
      int version, String state, boolean major, @Nullable Instant effectiveFrom, Hashes hashes) {

    public record Hashes(String sv, String en) {}
  }

  /// How a version of the policy differs from another one.
  record NoticeChanges(int version, int since, List<ClauseChange> clauses, long unchanged) {

    /// @param text what was kept, added and removed, in the order of the text
    public record ClauseChange(String key, String change, boolean moved, List<Span> text) {}

    public record Span(String kind, String text) {}
  }

  /// Who answers for the processing.
  record Controller(
      String name, String organisationNumber, String address, @Nullable String dpoContact) {}

  record Catalogue(@Nullable Controller controller, List<Purpose> purposes) {}

  record Purpose(
      String key,
      int version,
      Words title,
      Words description,
      boolean needsConsent,
      @Nullable String legalBasis,
      @Nullable String article,
      @Nullable Words retention,
      @Nullable List<Words> recipients,
      @Nullable String validFor,
      @Nullable List<String> categories,
      @Nullable List<String> systems,
      @Nullable Boolean directMarketing) {

    public boolean isMarketing() {
      return Boolean.TRUE.equals(directMarketing);
    }

    public boolean collects(String category) {
      return categories != null && categories.contains(category);
    }
  }

  /// A proposed version of the catalogue.
  ///
  /// @param changes how it differs, null in the list of proposals
  /// @param decision who has approved or rejected it, null while it is open
  /// @param document the whole catalogue as it would be, null in the list of proposals
  record Proposal(
      UUID id,
      String state,
      int version,
      String reason,
      UUID proposedBy,
      Instant proposedAt,
      @Nullable List<Change> changes,
      @Nullable Answer decision,
      @Nullable JsonNode document) {

    public record Change(
        String path, String change, @Nullable JsonNode before, @Nullable JsonNode after) {}

    /// @param reason why it was rejected
    public record Answer(Instant at, @Nullable String reason) {}

    public boolean isOpen() {
      return "proposed".equals(state);
    }
  }

  /// @param purposes those whose consents an approval would touch
  record Consequences(List<OfPurpose> purposes) {

    /// @param validFor for how long earlier consents would last at most, null when all would end
    /// @param ended how many would end at once
    /// @param shortened how many would go on, and end earlier than they do now
    /// @param everybody whether all were counted; otherwise there are more
    public record OfPurpose(
        String purpose, @Nullable String validFor, long ended, long shortened, boolean everybody) {}
  }

  record Rejection(String reason) {}

  record NewObjection(UUID subjectId, String purpose) {}

  /// @param stops the purposes that it stops now; its own where the service does not say
  record Objection(UUID objectionId, String purpose, String kind, List<String> stops) {

    public Objection {
      stops = stops == null ? List.of(purpose) : List.copyOf(stops);
    }

    public boolean isToMarketing() {
      return "direct-marketing".equals(kind);
    }
  }

  /// @param guardianDecides whether they are a child under 13, for whom a guardian says yes
  record Consents(boolean guardianDecides, List<Consent> consents) {}

  /// @param decisionId the decision that counts, null when there is none
  record Consent(
      String purpose,
      Words title,
      String state,
      @Nullable Instant since,
      @Nullable Instant validUntil,
      @Nullable UUID decisionId) {

    public boolean isGiven() {
      return "given".equals(state);
    }

    public boolean isDeclined() {
      return "refused".equals(state) || "withdrawn".equals(state);
    }
  }

  /// A decision of the past, as it stands in the ledger.
  ///
  /// @param purposeTitle what the purpose was called in the version that was decided on
  /// @param noticeVersion which text was shown, null where none was
  /// @param by who decided, such as `self`
  record PastDecision(
      UUID decisionId,
      String purpose,
      Words purposeTitle,
      String choice,
      @Nullable Integer noticeVersion,
      @Nullable String language,
      String by,
      Instant decidedAt,
      @Nullable Instant validUntil) {

    /// When it came about. The end of a consent stands in the ledger at the instant of the consent,
    /// and says when it came.
    public Instant at() {
      return choice.equals("expired") && validUntil != null ? validUntil : decidedAt;
    }
  }

  record Decisions(List<Decision> decisions) {}

  @JsonInclude(Include.NON_NULL)
  record Decision(
      UUID decisionId,
      @Nullable UUID subjectId,
      @Nullable UUID visitorId,
      String purpose,
      @Nullable Integer purposeVersion,
      String choice,
      int noticeVersion,
      String language,
      String textHash,
      String surface,
      @Nullable String method,
      @Nullable Boolean gpc) {

    /// What a signed-in person says.
    ///
    /// @param purposeVersion the version of the purpose that they were shown, null if the page did
    ///   not say
    public static Decision ofPerson(
        UUID decisionId,
        UUID subjectId,
        String purpose,
        @Nullable Integer purposeVersion,
        String choice,
        int noticeVersion,
        String language,
        String textHash,
        String surface) {
      return new Decision(
          decisionId,
          subjectId,
          null,
          purpose,
          purposeVersion,
          choice,
          noticeVersion,
          language,
          textHash,
          surface,
          null,
          null);
    }

    /// What a visitor says.
    ///
    /// @param purposeVersion the version of the purpose that they were shown, null if the page did
    ///   not say
    /// @param gpc whether their browser says no for them
    public static Decision ofVisitor(
        UUID decisionId,
        UUID visitorId,
        String purpose,
        @Nullable Integer purposeVersion,
        String choice,
        int noticeVersion,
        String language,
        String textHash,
        String surface,
        String method,
        boolean gpc) {
      return new Decision(
          decisionId,
          null,
          visitorId,
          purpose,
          purposeVersion,
          choice,
          noticeVersion,
          language,
          textHash,
          surface,
          method,
          gpc);
    }
  }

  record Decided(List<Recorded> decisions) {}

  record Recorded(UUID decisionId, @Nullable Instant decidedAt, @Nullable String status) {}

  /// How far a decision has spread.
  ///
  /// @param cause `withdrawal` of somebody who said no, `lapse` of a consent that ended of itself
  record Delivery(
      @Nullable UUID decisionId,
      @Nullable String purpose,
      @Nullable Words purposeTitle,
      @Nullable String cause,
      Instant decidedAt,
      @Nullable List<SystemDelivery> systems,
      @Nullable Instant completedAt,
      @Nullable Long milliseconds) {

    public boolean isComplete() {
      return completedAt != null;
    }

    public boolean isLapse() {
      return "lapse".equals(cause);
    }

    public boolean isLate() {
      return all().stream().anyMatch(system -> "late".equals(system.state()));
    }

    public List<SystemDelivery> all() {
      return systems == null ? List.of() : systems;
    }

    public int acknowledged() {
      return (int) all().stream().filter(SystemDelivery::isAcknowledged).count();
    }

    /// How long a system took, null while it has not acknowledged.
    public @Nullable Long millisecondsOf(SystemDelivery system) {
      return system.acknowledgedAt() == null
          ? null
          : Duration.between(decidedAt, system.acknowledgedAt()).toMillis();
    }
  }

  /// @param state `open`, `late` or `acknowledged`
  /// @param outcome the system's latest answer, null while there is none
  record SystemDelivery(
      String system, String state, @Nullable Instant acknowledgedAt, @Nullable String outcome) {

    public boolean isAcknowledged() {
      return "acknowledged".equals(state);
    }

    public boolean isLate() {
      return "late".equals(state);
    }
  }
}
