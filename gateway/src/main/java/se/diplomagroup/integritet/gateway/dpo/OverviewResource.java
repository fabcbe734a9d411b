package se.diplomagroup.integritet.gateway.dpo;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.gateway.downstream.AuditService;
import se.diplomagroup.integritet.gateway.downstream.AuditService.Event;
import se.diplomagroup.integritet.gateway.downstream.AuditService.Overview;
import se.diplomagroup.integritet.gateway.downstream.Call;
import se.diplomagroup.integritet.gateway.downstream.Calls;
import se.diplomagroup.integritet.gateway.downstream.ConsentService;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Delivery;
import se.diplomagroup.integritet.gateway.downstream.Fetched;
import se.diplomagroup.integritet.gateway.downstream.Fetching;
import se.diplomagroup.integritet.gateway.downstream.Fetching.Asked;
import se.diplomagroup.integritet.gateway.downstream.Listing;
import se.diplomagroup.integritet.gateway.downstream.RetentionService;
import se.diplomagroup.integritet.gateway.downstream.RetentionService.Disposal;
import se.diplomagroup.integritet.gateway.downstream.RightsService;
import se.diplomagroup.integritet.gateway.downstream.RightsService.Request;
import se.diplomagroup.integritet.gateway.ui.Pages;
import se.diplomagroup.integritet.kit.identity.Roles;

/// What to worry about (promise P07): few figures, each leading to the list that explains it, and
/// what happens right now.
@Path("/dpo")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.DPO)
@Blocking
class OverviewResource {

  private static final int LATEST = 20;
  private static final int MANY = 200;

  private final Pages pages;
  private final Calls calls;
  private final Fetching fetching;
  private final ParkedDesk parked;
  private final AuditService audit;
  private final RightsService rights;
  private final RetentionService retention;
  private final ConsentService consent;
  private final Clock clock;

  OverviewResource(
      Pages pages,
      Calls calls,
      Fetching fetching,
      ParkedDesk parked,
      @RestClient AuditService audit,
      @RestClient RightsService rights,
      @RestClient RetentionService retention,
      @RestClient ConsentService consent,
      Clock clock) {
    this.pages = pages;
    this.calls = calls;
    this.fetching = fetching;
    this.parked = parked;
    this.audit = audit;
    this.rights = rights;
    this.retention = retention;
    this.consent = consent;
    this.clock = clock;
  }

  @GET
  public TemplateInstance overview() {
    Call call = calls.asUser().because("supervision");
    Asked<Overview> overview = fetching.ask(() -> audit.overview(call));
    Asked<Listing<Event>> events =
        fetching.ask(() -> audit.events(call, null, null, null, null, LATEST, null));
    Asked<Listing<Disposal>> executing = fetching.ask(() -> disposals(call, "executing"));
    Asked<Listing<Disposal>> completed = fetching.ask(() -> disposals(call, "completed"));
    Asked<Listing<Request>> requests =
        fetching.ask(() -> rights.requests(call, "open", null, null, MANY, null));
    Asked<Listing<Delivery>> deliveries =
        fetching.ask(() -> deliveries(call, null, Spread.WITHDRAWAL));
    Asked<Listing<Delivery>> open = fetching.ask(() -> deliveries(call, "open", null));
    Asked<Listing<Delivery>> late = fetching.ask(() -> deliveries(call, "late", null));
    Figures figures =
        new Figures(
            overview.answer(),
            executing.answer(),
            requests.answer(),
            deliveries.answer(),
            open.answer(),
            late.answer(),
            parked.everywhere());
    Fetched<Listing<Event>> latest = events.answer();
    return pages.show(
        DpoPages.overview(
            pages.ui(),
            clock.instant(),
            figures.tiles(pages.ui()),
            trend(completed.answer()),
            latest,
            position(latest)));
  }

  private Listing<Delivery> deliveries(Call call, @Nullable String state, @Nullable String cause) {
    return consent.deliveries(call, state, cause, MANY, null);
  }

  private Listing<Disposal> disposals(Call call, String state) {
    return retention.disposals(call, state, null, null, MANY, null);
  }

  private @Nullable Trend trend(Fetched<Listing<Disposal>> completed) {
    return completed
        .asOptional()
        .flatMap(listing -> Trend.of(listing, pages.ui().today()))
        .orElse(null);
  }

  private static @Nullable Long position(Fetched<Listing<Event>> latest) {
    return latest.asOptional().stream()
        .flatMap(listing -> listing.items().stream())
        .map(Event::position)
        .findFirst()
        .orElse(null);
  }
}
