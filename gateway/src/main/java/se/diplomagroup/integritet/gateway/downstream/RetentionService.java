package se.diplomagroup.integritet.gateway.downstream;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/// retention-service: how long, what holds it, and what is disposed of.
@Path("/v1")
@RegisterRestClient(configKey = "retention")
@RegisterProvider(RefusedMapper.class)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface RetentionService {

  @GET
  @Path("/disposals")
  Listing<Disposal> disposals(
      @BeanParam Call call,
      @QueryParam("state") @Nullable String state,
      @QueryParam("subjectId") @Nullable UUID subjectId,
      @QueryParam("requestId") @Nullable UUID requestId,
      @QueryParam("limit") int limit,
      @QueryParam("cursor") @Nullable String cursor);

  @GET
  @Path("/disposals/{id}")
  Disposal disposal(@BeanParam Call call, @PathParam("id") UUID id);

  @GET
  @Path("/subjects/{id}/clocks")
  Listing<RetentionClock> clocks(@BeanParam Call call, @PathParam("id") UUID subjectId);

  @GET
  @Path("/holds")
  Listing<Hold> holds(
      @BeanParam Call call,
      @QueryParam("subjectId") @Nullable UUID subjectId,
      @QueryParam("state") @Nullable String state);

  @POST
  @Path("/holds")
  Hold placeHold(@BeanParam Call call, NewHold hold);

  @POST
  @Path("/holds/{id}/release")
  Hold release(@BeanParam Call call, @PathParam("id") UUID id, Release release);

  @GET
  @Path("/parked")
  Listing<ParkedEvents.Parked> parked(@BeanParam Call call, @QueryParam("limit") int limit);

  record Disposal(
      UUID id,
      UUID subjectId,
      String trigger,
      @Nullable UUID requestId,
      String state,
      @Nullable String planHash,
      int erase,
      int anonymise,
      int keep,
      @Nullable List<PlanItem> items,
      @Nullable List<DisposalOrder> orders,
      boolean late,
      @Nullable Deferral deferral,
      @Nullable Instant plannedAt,
      @Nullable Instant completedAt) {

    public List<PlanItem> plan() {
      return items == null ? List.of() : items;
    }

    public List<DisposalOrder> ordered() {
      return orders == null ? List.of() : orders;
    }
  }

  record PlanItem(
      String category,
      @Nullable String purpose,
      @Nullable String system,
      String action,
      @Nullable LocalDate until,
      @Nullable String ground) {

    public boolean isKept() {
      return "keep".equals(action);
    }
  }

  record DisposalOrder(
      String system,
      @Nullable String action,
      @Nullable String outcome,
      @Nullable List<Count> counts,
      boolean late) {

    public long records() {
      return counts == null ? 0 : counts.stream().mapToLong(Count::records).sum();
    }
  }

  record Count(String category, long records) {}

  record Deferral(@Nullable String ground, @Nullable UUID holdId, @Nullable LocalDate until) {}

  record RetentionClock(
      String category,
      String purpose,
      String system,
      @Nullable String rule,
      @Nullable LocalDate startedOn,
      @Nullable LocalDate dueOn,
      @Nullable String ground) {}

  record NewHold(UUID subjectId, String kind, String reference, String ground) {}

  record Release(String reason) {}

  record Hold(
      UUID id,
      @Nullable UUID subjectId,
      @Nullable String kind,
      @Nullable String reference,
      @Nullable String ground,
      @Nullable String state,
      @Nullable Instant placedAt,
      @Nullable Instant releasedAt) {

    public boolean isInForce() {
      return releasedAt == null;
    }
  }
}
