package se.diplomagroup.integritet.gateway.me;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import se.diplomagroup.integritet.gateway.downstream.Fetched;
import se.diplomagroup.integritet.gateway.downstream.Listing;
import se.diplomagroup.integritet.gateway.downstream.RightsService.Request;
import se.diplomagroup.integritet.gateway.ui.Pages;
import se.diplomagroup.integritet.gateway.ui.Visitors;
import se.diplomagroup.integritet.kit.identity.Roles;

/// Where a person's own pages begin: what is under way, and what they can do.
@Path("/me")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.PERSON, Roles.CUSTOMER_ADMIN})
@Blocking
class OverviewResource {

  private final Pages pages;
  private final MyConsents consents;
  private final MyRequests requests;
  private final Visitors visitors;

  OverviewResource(Pages pages, MyConsents consents, MyRequests requests, Visitors visitors) {
    this.pages = pages;
    this.consents = consents;
    this.requests = requests;
    this.visitors = visitors;
  }

  @GET
  public TemplateInstance overview() {
    visitors.linkToPerson();
    Fetched<Listing<Request>> all = requests.all();
    List<Request> open =
        all.asOptional().stream()
            .flatMap(listing -> listing.items().stream())
            .filter(request -> !request.isClosed())
            .toList();
    Fetched<List<ConsentCard>> cards = consents.cards();
    List<ConsentCard> asked = cards.asOptional().orElse(List.of());
    int given = (int) asked.stream().filter(ConsentCard::given).count();
    return pages.show(MePages.overview(pages.ui(), all, open, cards, given, asked.size()));
  }
}
