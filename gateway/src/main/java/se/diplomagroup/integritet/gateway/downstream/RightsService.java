package se.diplomagroup.integritet.gateway.downstream;

import com.fasterxml.jackson.annotation.JsonAlias;
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
import java.util.Map;
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

  @JsonInclude(Include.NON_NULL)
  record NewRequest(
      String right,
      @Nullable UUID subjectId,
      @Nullable String channel,
      @Nullable LocalDate receivedOn,
      String language,
      @Nullable String purpose,
      @Nullable List<String> categories) {}

  record Identity(String method) {}

  @JsonInclude(Include.NON_NULL)
  record Decision(
      String outcome,
      @Nullable String planHash,
      @Nullable List<String> grounds,
      @Nullable String reason) {}

  record Approval(boolean approved) {}

  /// A request as the service shows it to this caller.
  record Request(
      UUID id,
      @Nullable String reference,
      @Nullable String right,
      @Nullable String state,
      @Nullable UUID subjectId,
      @Nullable String channel,
      @Nullable LocalDate receivedOn,
      @Nullable LocalDate dueOn,
      @Nullable Words explanation,
      @Nullable String outcome,
      @Nullable String closure,
      @Nullable Instant closedAt,
      @Nullable Plan plan,
      @Nullable Waiting deferral,
      @Nullable DecisionTaken decision,
      @Nullable List<SystemState> systems,
      @Nullable List<Step> timeline) {

    public boolean isClosed() {
      return "closed".equals(state);
    }

    public boolean isIn(String wanted) {
      return wanted.equals(state);
    }

    public List<SystemState> systemStates() {
      return systems == null ? List.of() : systems;
    }

    public List<Step> steps() {
      return timeline == null ? List.of() : timeline;
    }

    public long answered() {
      return systemStates().stream().filter(SystemState::isFinal).count();
    }
  }

  /// What an erasure would do.
  record Plan(
      @Nullable UUID disposalId,
      @JsonAlias("planHash") @Nullable String hash,
      @Nullable Integer erase,
      @Nullable Integer anonymise,
      @Nullable List<Kept> kept) {

    public List<Kept> keeps() {
      return kept == null ? List.of() : kept;
    }
  }

  record Kept(
      String category,
      String system,
      String ground,
      @Nullable LocalDate until) {}

  record Waiting(@Nullable String ground, @Nullable UUID holdId, @Nullable LocalDate until) {}

  record DecisionTaken(
      @Nullable String outcome,
      @Nullable UUID decidedBy,
      @Nullable UUID approvedBy,
      @Nullable Instant decidedAt,
      @Nullable List<String> grounds) {}

  record SystemState(
      String system,
      @Nullable String action,
      @Nullable String outcome,
      @Nullable Map<String, Long> counts,
      @Nullable String ground,
      @Nullable LocalDate until,
      @Nullable Instant answeredAt,
      boolean late) {

    public boolean isFinal() {
      return outcome != null && !"deferred".equals(outcome) && !"failed".equals(outcome);
    }

    public long records() {
      return counts == null ? 0 : counts.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  record Step(
      @JsonAlias({"happenedAt", "time"}) @Nullable Instant at,
      @JsonAlias("type") @Nullable String step,
      @JsonAlias("words") @Nullable Words text,
      @Nullable String actorKind,
      @Nullable String detail) {}
}
