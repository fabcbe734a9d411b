package se.diplomagroup.integritet.gateway.dpo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.client.SseEvent;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.gateway.downstream.AuditService;
import se.diplomagroup.integritet.gateway.downstream.AuditService.Event;
import se.diplomagroup.integritet.gateway.downstream.Call;
import se.diplomagroup.integritet.gateway.downstream.Calls;
import se.diplomagroup.integritet.gateway.ui.Pages;
import se.diplomagroup.integritet.gateway.ui.Ui;
import se.diplomagroup.integritet.kit.identity.Roles;

/// Events as they happen, as rows of the table, read with the viewer's own token.
///
/// The stream ends before that token does: the browser comes back by itself with `Last-Event-ID`,
/// and is looked at again, so nobody keeps listening with rights they have lost.
@Path("/dpo/events/live")
@RolesAllowed(Roles.DPO)
@Blocking
class LiveResource {

  private static final Logger LOG = Logger.getLogger(LiveResource.class);
  private static final Duration LONGEST = Duration.ofMinutes(4);

  private final Pages pages;
  private final Calls calls;
  private final AuditService audit;
  private final ObjectMapper json;

  LiveResource(Pages pages, Calls calls, @RestClient AuditService audit, ObjectMapper json) {
    this.pages = pages;
    this.calls = calls;
    this.audit = audit;
    this.json = json;
  }

  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public Multi<OutboundSseEvent> live(
      @QueryParam("after") @Nullable String after,
      @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
      @Context Sse sse) {
    Ui ui = pages.ui();
    Call call = calls.asUser().because("supervision");
    return audit.stream(call, lastEventId == null || lastEventId.isEmpty() ? after : lastEventId)
        .onItem()
        .transformToMultiAndConcatenate(event -> Multi.createFrom().optional(row(event, ui, sse)))
        .select()
        .first(LONGEST)
        .onFailure()
        .invoke(e -> LOG.debugf("the live stream broke off: %s", e.getClass().getSimpleName()))
        .onFailure()
        .recoverWithCompletion();
  }

  private Optional<OutboundSseEvent> row(SseEvent<String> received, Ui ui, Sse sse) {
    if (received.data() == null || received.data().isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        sse.newEventBuilder()
            .id(received.id())
            .data(html(event(received.data()), ui).replace("\n", ""))
            .build());
  }

  private static String html(Event event, Ui ui) {
    return DpoPages.row(ui, event).setLocale(Locale.of(ui.lang())).render();
  }

  private Event event(String data) {
    try {
      return json.readValue(data, Event.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the stream holds something that is not an event", e);
    }
  }
}
