package se.diplomagroup.integritet.gateway.downstream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/// subject-rights-service: requests, their deadlines, decisions, extracts and letters.
@Path("/v1")
@RegisterRestClient(configKey = "rights")
@RegisterProvider(RefusedMapper.class)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface RightsService {

  @GET
  @Path("/requests")
  Listing<Request> requests(
      @BeanParam Call call,
      @QueryParam("state") @Nullable String state,
      @QueryParam("right") @Nullable String right,
      @QueryParam("subjectId") @Nullable UUID subjectId,
      @QueryParam("limit") int limit,
      @QueryParam("cursor") @Nullable String cursor);

  @GET
  @Path("/requests/{id}")
  Request request(@BeanParam Call call, @PathParam("id") UUID id);

  @POST
  @Path("/requests")
  Request register(@BeanParam Call call, NewRequest request);

  @POST
  @Path("/requests/{id}/identity")
  void confirmIdentity(@BeanParam Call call, @PathParam("id") UUID id, Identity identity);

  @POST
  @Path("/requests/{id}/decision")
  void decide(@BeanParam Call call, @PathParam("id") UUID id, Decision decision);

  @POST
  @Path("/requests/{id}/approval")
  void approve(@BeanParam Call call, @PathParam("id") UUID id, Approval approval);

  @POST
  @Path("/requests/{id}/handover")
  void handOver(@BeanParam Call call, @PathParam("id") UUID id, Handover handover);

  @GET
  @Path("/requests/{id}/extract")
  @Produces(MediaType.WILDCARD)
  Response extract(
      @BeanParam Call call,
      @PathParam("id") UUID id,
      @QueryParam("format") String format,
      @QueryParam("language") String language,
      @QueryParam("partial") @Nullable Boolean partial);

  @GET
  @Path("/requests/{id}/letter")
  @Produces(MediaType.WILDCARD)
  Response letter(
      @BeanParam Call call, @PathParam("id") UUID id, @QueryParam("language") String language);

  @GET
  @Path("/parked")
  Listing<ParkedEvents.Parked> parked(@BeanParam Call call, @QueryParam("limit") int limit);

  @JsonInclude(Include.NON_NULL)
  record NewRequest(
      String right,
      @Nullable UUID subjectId,
      @Nullable String channel,
      @Nullable LocalDate receivedOn,
      String language,
      @Nullable String note) {}

  record Identity(String method) {}

  /// @param method how the extract was given to its owner: `letter`, `email` or `in-person`
  record Handover(String method) {}

  @JsonInclude(Include.NON_NULL)
  record Decision(
      String outcome,
      @Nullable String planHash,
      @Nullable List<String> grounds,
      @Nullable String reason) {}

  @JsonInclude(Include.NON_NULL)
  record Approval(boolean approved, @Nullable String planHash) {}

  /// A request as the service shows it to this caller: the short form in a list, with its parts
  /// when it is opened.
  ///
  /// @param waitingFor why it is where it is, in a sentence
  /// @param confirmed whether it is certain who asks
  record Request(
      UUID id,
      String reference,
      String right,
      String state,
      @Nullable Instant stateSince,
      UUID subjectId,
      @Nullable String channel,
      @Nullable String language,
      @Nullable LocalDate receivedOn,
      @Nullable LocalDate dueOn,
      @Nullable Words explanation,
      boolean confirmed,
      @Nullable Words waitingFor,
      @Nullable String closure,
      @Nullable Instant closedAt,
      @Nullable UUID repeats,
      @Nullable Plan plan,
      @Nullable DecisionTaken decision,
      @Nullable Deferral deferral,
      @Nullable List<Kept> kept,
      @Nullable List<SystemState> systems,
      @Nullable List<Grouped> group,
      @Nullable List<Step> timeline,
      @Nullable Particulars particulars) {

    public boolean isClosed() {
      return "closed".equals(state);
    }

    public boolean isIn(String wanted) {
      return wanted.equals(state);
    }

    public boolean isErasure() {
      return "erasure".equals(right);
    }

    public List<SystemState> systemStates() {
      return systems == null ? List.of() : systems;
    }

    public List<Step> steps() {
      return timeline == null ? List.of() : timeline;
    }

    public List<Kept> keeps() {
      return kept == null ? List.of() : kept;
    }

    public List<Grouped> grouped() {
      return group == null ? List.of() : group;
    }

    public int answered() {
      return (int) systemStates().stream().filter(SystemState::isFinal).count();
    }

    /// Whether there is an extract to fetch.
    public boolean isDownloadable() {
      return "access".equals(right) && (isIn("ready") || isClosed() && !"refused".equals(closure));
    }

    /// Whether what has come in so far can be fetched although a system is late.
    public boolean isPartlyDownloadable() {
      return "access".equals(right)
          && isIn("collecting")
          && answered() > 0
          && systemStates().stream().anyMatch(SystemState::late);
    }

    /// Whether there is a letter with the outcome.
    public boolean hasLetter() {
      return isClosed() && !"withdrawn".equals(closure);
    }

    /// Whether there is a complete extract that staff can hand over.
    public boolean isToBeHandedOver() {
      return "access".equals(right) && isIn("ready");
    }

    /// Whether staff are to decide now.
    public boolean isDecidable() {
      return isIn("plan-ready") || isIn("received") && confirmed;
    }

    /// Whether it must be made sure who asks.
    public boolean isUnconfirmed() {
      return !confirmed && (isIn("received") || isIn("identity-check"));
    }
  }

  /// What an erasure would do, in numbers.
  record Plan(UUID disposalId, String hash, int erase, int anonymise, int kept) {}

  /// What stays, and why.
  record Kept(
      String category,
      String system,
      String ground,
      @Nullable String article,
      @Nullable Words words,
      @Nullable LocalDate until) {}

  record Deferral(
      String ground, @Nullable String article, @Nullable Words words, @Nullable LocalDate until) {}

  record DecisionTaken(
      String outcome,
      @Nullable List<Ground> grounds,
      @Nullable UUID decidedBy,
      @Nullable Instant decidedAt,
      @Nullable UUID approvedBy) {}

  record Ground(String code, @Nullable String article, @Nullable Words words) {}

  record Grouped(UUID id, String reference, String state, boolean confirmed) {}

  /// What the person wrote, and how to reach them.
  record Particulars(@Nullable String note, @Nullable String contact, @Nullable String reason) {

    public boolean isEmpty() {
      return note == null && contact == null;
    }
  }

  /// How far a system has come with its part of a request.
  ///
  /// @param state the latest answer, or `waiting`
  record SystemState(
      String system,
      String action,
      String state,
      @Nullable LocalDate nextTry,
      boolean late,
      @Nullable List<Count> counts,
      @Nullable String ground,
      @Nullable Words sentence) {

    public boolean isFinal() {
      return switch (state) {
        case "waiting", "deferred", "failed" -> false;
        default -> true;
      };
    }

    public long records() {
      return counts == null ? 0 : counts.stream().mapToLong(Count::records).sum();
    }
  }

  record Count(String category, long records) {}

  record Step(
      @Nullable Instant at, String what, @Nullable String actor, @Nullable Words sentence) {}
}
