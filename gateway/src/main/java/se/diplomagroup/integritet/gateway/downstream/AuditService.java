package se.diplomagroup.integritet.gateway.downstream;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.client.SseEvent;
import org.jspecify.annotations.Nullable;

/// audit-service: what happened.
@Path("/v1")
@RegisterRestClient(configKey = "audit")
@RegisterProvider(RefusedMapper.class)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface AuditService {

  @GET
  @Path("/overview")
  Overview overview(@BeanParam Call call);

  @GET
  @Path("/events")
  Listing<Event> events(
      @BeanParam Call call,
      @QueryParam("type") @Nullable String type,
      @QueryParam("topic") @Nullable String topic,
      @QueryParam("subjectId") @Nullable UUID subjectId,
      @QueryParam("correlationId") @Nullable UUID correlationId,
      @QueryParam("limit") int limit,
      @QueryParam("cursor") @Nullable String cursor);

  @GET
  @Path("/subjects/{id}/history")
  Listing<HistoryEntry> history(
      @BeanParam Call call,
      @PathParam("id") UUID subjectId,
      @QueryParam("limit") int limit,
      @QueryParam("cursor") @Nullable String cursor);

  @GET
  @Path("/events/stream")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  Multi<SseEvent<String>> stream(
      @BeanParam Call call, @HeaderParam("Last-Event-ID") @Nullable String lastEventId);

  @GET
  @Path("/parked")
  Listing<ParkedEvents.Parked> parked(@BeanParam Call call, @QueryParam("limit") int limit);

  record Event(
      @Nullable Long position,
      @Nullable UUID id,
      @Nullable String topic,
      @Nullable String type,
      @Nullable String source,
      @Nullable Instant time,
      @Nullable UUID key,
      @Nullable UUID correlationId,
      @Nullable JsonNode data) {

    /// A field of the event's data as text, or empty if it has no such field.
    public String field(String name) {
      return data == null ? "" : data.path(name).asText("");
    }
  }

  /// One thing that was done with a person's data, in words.
  record HistoryEntry(
      @Nullable UUID id, @Nullable Instant time, @Nullable String kind, Words sentence) {}

  /// The DPO's figures.
  record Overview(
      long events,
      long unreadable,
      @Nullable Instant lastEventAt,
      @Nullable List<TopicCount> topics,
      Open requests,
      Open orders,
      Disposals disposals,
      Holds holds,
      long personalDataReads,
      long processingDenied) {

    /// How many events of a type there have been.
    public long eventsOf(String type) {
      return topics == null
          ? 0
          : topics.stream()
              .flatMap(topic -> topic.types().stream())
              .filter(count -> count.type().equals(type))
              .mapToLong(TypeCount::events)
              .sum();
    }
  }

  record TopicCount(String topic, List<TypeCount> types) {}

  record TypeCount(String type, long events) {}

  record Open(long open, long late) {}

  record Disposals(long open, long deferred) {}

  record Holds(long inForce) {}
}
