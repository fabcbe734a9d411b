package se.diplomagroup.integritet.gateway.dpo;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
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
import se.diplomagroup.integritet.kit.problem.Problems;

/// The lists that explain the figures. Read-only: the data protection officer watches, and does not
/// handle cases.
@Path("/dpo")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.DPO)
@Blocking
class ListsResource {

  private static final List<String> STATES =
      List.of("executing", "deferred", "planned", "completed");
  private static final List<String> SPREADING = List.of("late", "open", "completed");
  private static final int SHOWN = 100;

  private final Pages pages;
  private final Calls calls;
  private final Fetching fetching;
  private final ParkedDesk parked;
  private final RightsService rights;
  private final RetentionService retention;
  private final ConsentService consent;

  ListsResource(
      Pages pages,
      Calls calls,
      Fetching fetching,
      ParkedDesk parked,
      @RestClient RightsService rights,
      @RestClient RetentionService retention,
      @RestClient ConsentService consent) {
    this.pages = pages;
    this.calls = calls;
    this.fetching = fetching;
    this.parked = parked;
    this.rights = rights;
    this.retention = retention;
    this.consent = consent;
  }

  @GET
  @Path("/disposals")
  public TemplateInstance disposals(
      @QueryParam("state") @Nullable String state, @QueryParam("cursor") @Nullable String cursor) {
    String known = state != null && STATES.contains(state) ? state : null;
    Call call = call();
    return pages.show(
        DpoPages.disposals(
            pages.ui(),
            known,
            STATES,
            fetching.fetch(() -> retention.disposals(call, known, null, null, SHOWN, cursor))));
  }

  @GET
  @Path("/disposals/{id}")
  public TemplateInstance disposal(@PathParam("id") UUID id) {
    Call call = call();
    Fetched<Disposal> disposal = fetching.fetch(() -> retention.disposal(call, id));
    if (disposal.isMissing()) {
      throw Problems.notFound("disposal");
    }
    return pages.show(DpoPages.disposal(pages.ui(), disposal));
  }

  @GET
  @Path("/requests")
  public TemplateInstance requests() {
    Call call = call();
    Fetched<Listing<Request>> open =
        fetching.fetch(() -> rights.requests(call, "open", null, null, 2 * SHOWN, null));
    List<Request> rows =
        open.asOptional().map(Listing::items).orElse(List.of()).stream()
            .sorted(
                Comparator.comparing(
                    Request::dueOn, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())))
            .toList();
    return pages.show(DpoPages.requests(pages.ui(), open, rows));
  }

  @GET
  @Path("/deliveries")
  public TemplateInstance deliveries(
      @QueryParam("state") @Nullable String state,
      @QueryParam("cause") @Nullable String cause,
      @QueryParam("cursor") @Nullable String cursor) {
    String known = state != null && SPREADING.contains(state) ? state : null;
    String why = cause != null && Spread.CAUSES.contains(cause) ? cause : null;
    Call call = call();
    Asked<Listing<Delivery>> late =
        fetching.ask(() -> consent.deliveries(call, "late", null, SHOWN, null));
    Asked<Listing<Delivery>> open =
        fetching.ask(() -> consent.deliveries(call, "open", null, SHOWN, null));
    List<Asked<Spread>> times =
        Spread.CAUSES.stream()
            .map(each ->
                fetching.ask(() ->
                    Spread.of(
                        each, consent.deliveries(call, "completed", each, SHOWN, null).items())))
            .toList();
    Fetched<Listing<Delivery>> shown =
        fetching.fetch(() -> consent.deliveries(call, known, why, SHOWN, cursor));
    Fetched<List<Listing<Delivery>>> left =
        late.answer().flatMap(some -> open.answer().map(others -> List.of(some, others)));
    return pages.show(
        DpoPages.deliveries(
            pages.ui(),
            known,
            SPREADING,
            why,
            times.stream()
                .flatMap(each -> each.answer().asOptional().stream())
                .filter(Spread::isKnown)
                .toList(),
            shown,
            left.map(all -> Lag.of(all.stream().flatMap(it -> it.items().stream()).toList())),
            left.asOptional().stream().flatMap(List::stream).anyMatch(it -> it.next() != null)));
  }

  @GET
  @Path("/parked")
  public TemplateInstance parked() {
    return pages.show(DpoPages.parked(pages.ui(), parked.everywhere()));
  }

  private Call call() {
    return calls.asUser().because("supervision");
  }
}
