package se.diplomagroup.integritet.gateway.dpo;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.EventTypes;
import se.diplomagroup.integritet.contracts.Topic;
import se.diplomagroup.integritet.gateway.downstream.AuditService;
import se.diplomagroup.integritet.gateway.downstream.Call;
import se.diplomagroup.integritet.gateway.downstream.Calls;
import se.diplomagroup.integritet.gateway.downstream.Fetching;
import se.diplomagroup.integritet.gateway.ui.Pages;
import se.diplomagroup.integritet.kit.identity.Roles;

/// Everything that has happened, searchable. The events hold pseudonymous ids, codes and dates, and
/// no personal data.
@Path("/dpo/events")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.DPO)
@Blocking
class EventsResource {

  private static final int SHOWN = 50;
  private static final List<String> TOPICS =
      Arrays.stream(Topic.values()).map(Topic::wireName).toList();

  private final Pages pages;
  private final Calls calls;
  private final Fetching fetching;
  private final AuditService audit;

  EventsResource(Pages pages, Calls calls, Fetching fetching, @RestClient AuditService audit) {
    this.pages = pages;
    this.calls = calls;
    this.fetching = fetching;
    this.audit = audit;
  }

  @GET
  public TemplateInstance events(
      @QueryParam("topic") @Nullable String topic,
      @QueryParam("type") @Nullable String type,
      @QueryParam("subjectId") @Nullable String subjectId,
      @QueryParam("cursor") @Nullable String cursor) {
    EventFilter filter = EventFilter.of(topic, type, subjectId);
    Call call = calls.asUser().because("supervision");
    UUID subject = filter.subjectOrNull();
    return pages.show(
        DpoPages.events(
            pages.ui(),
            filter,
            TOPICS,
            EventTypes.all().keySet().stream().sorted().toList(),
            fetching.fetch(() ->
                audit.events(
                    call,
                    filter.typeOrNull(),
                    filter.topicOrNull(),
                    subject,
                    null,
                    SHOWN,
                    cursor))));
  }
}
