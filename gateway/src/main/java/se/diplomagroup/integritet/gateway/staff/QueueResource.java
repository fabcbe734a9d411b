package se.diplomagroup.integritet.gateway.staff;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.gateway.downstream.Call;
import se.diplomagroup.integritet.gateway.downstream.Calls;
import se.diplomagroup.integritet.gateway.downstream.Fetched;
import se.diplomagroup.integritet.gateway.downstream.Fetching;
import se.diplomagroup.integritet.gateway.downstream.Fetching.Asked;
import se.diplomagroup.integritet.gateway.downstream.Listing;
import se.diplomagroup.integritet.gateway.downstream.RightsService;
import se.diplomagroup.integritet.gateway.downstream.RightsService.Request;
import se.diplomagroup.integritet.gateway.ui.Pages;
import se.diplomagroup.integritet.kit.identity.Roles;

/// The work queue of the support staff.
@Path("/staff")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.SUPPORT)
@Blocking
class QueueResource {

  private static final int OPEN_SHOWN = 200;
  private static final int CLOSED_SHOWN = 50;

  private final Pages pages;
  private final Calls calls;
  private final Fetching fetching;
  private final RightsService rights;

  QueueResource(Pages pages, Calls calls, Fetching fetching, @RestClient RightsService rights) {
    this.pages = pages;
    this.calls = calls;
    this.fetching = fetching;
    this.rights = rights;
  }

  @GET
  public TemplateInstance queue(
      @QueryParam("view") @Nullable String view,
      @QueryParam("right") @Nullable String right,
      @QueryParam("q") @Nullable String text) {
    QueueFilter filter = QueueFilter.of(view, right, text);
    Asked<Listing<Request>> closedAsked = list("closed", CLOSED_SHOWN);
    Fetched<Listing<Request>> open = list("open", OPEN_SHOWN).answer();
    Fetched<Listing<Request>> closed = closedAsked.answer();
    Queue queue = new Queue(items(open), items(closed), pages.ui().today());
    return pages.show(
        StaffPages.queue(
            pages.ui(),
            filter,
            QueueFilter.VIEWS,
            Choices.RIGHTS,
            filter.isAboutClosed() ? closed : open,
            queue.rows(filter),
            queue.counts(filter)));
  }

  private Asked<Listing<Request>> list(String state, int limit) {
    Call call = calls.asUser();
    return fetching.ask(() -> rights.requests(call, state, null, null, limit, null));
  }

  private static List<Request> items(Fetched<Listing<Request>> listing) {
    return listing.asOptional().map(Listing::items).orElse(List.of());
  }
}
