package se.diplomagroup.integritet.audit.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.audit.log.LogEntry;
import se.diplomagroup.integritet.audit.log.LogReader;
import se.diplomagroup.integritet.audit.search.EntryView;
import se.diplomagroup.integritet.kit.identity.Roles;
import se.diplomagroup.integritet.kit.problem.ProblemException;
import se.diplomagroup.integritet.kit.problem.Problems;

/// The log as it grows, as server-sent events. Each event's id is its position; whoever comes back
/// with it in `Last-Event-ID` goes on right after it, at any replica.
@Path("/v1/events/stream")
class EventStreamResource {

  private static final String LAST_EVENT_ID = "Last-Event-ID";

  private final EventStream stream;
  private final LogReader log;
  private final ObjectMapper mapper;

  EventStreamResource(EventStream stream, LogReader log, ObjectMapper mapper) {
    this.stream = stream;
    this.log = log;
    this.mapper = mapper;
  }

  /// Without `Last-Event-ID` the stream begins with what is stored from now on.
  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RolesAllowed(Roles.DPO)
  @Blocking
  public Multi<OutboundSseEvent> listen(
      @HeaderParam(LAST_EVENT_ID) @Nullable String lastEventId, @Context Sse sse) {
    if (stream.isFull()) {
      throw ProblemException.of(
          Status.SERVICE_UNAVAILABLE, "unavailable", "Too many listen already. Try again soon.");
    }
    long position = lastEventId == null ? log.head() : position(lastEventId);
    Multi<OutboundSseEvent> entries =
        stream
            .after(position)
            .onItem()
            .transformToMultiAndConcatenate(page -> Multi.createFrom().iterable(events(page, sse)));
    return Multi.createBy()
        .concatenating()
        .streams(Multi.createFrom().item(beginning(position, sse)), entries);
  }

  private List<OutboundSseEvent> events(List<LogEntry> page, Sse sse) {
    return page.isEmpty()
        ? List.of(sse.newEventBuilder().comment("still here").build())
        : page.stream().map(entry -> event(entry, sse)).toList();
  }

  private OutboundSseEvent event(LogEntry entry, Sse sse) {
    return sse.newEventBuilder().id(Long.toString(entry.position())).data(json(entry)).build();
  }

  private String json(LogEntry entry) {
    try {
      return mapper.writeValueAsString(EntryView.of(entry));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an entry always has a JSON form", e);
    }
  }

  private static OutboundSseEvent beginning(long position, Sse sse) {
    return sse.newEventBuilder().id(Long.toString(position)).comment("listening").build();
  }

  private static long position(String lastEventId) {
    try {
      long position = Long.parseLong(lastEventId);
      if (position >= 0) {
        return position;
      }
    } catch (NumberFormatException e) {
      throw malformed();
    }
    throw malformed();
  }

  private static ProblemException malformed() {
    return Problems.invalid(LAST_EVENT_ID, "format", "This is not an id of the stream.");
  }
}
