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
import se.diplomagroup.integritet.gateway.session.SignedIn;
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
  private final SignedIn signedIn;
  private final SubjectConsents consents;
  private final MyRequests requests;
  private final Visitors visitors;

  OverviewResource(
      Pages pages,
      SignedIn signedIn,
      SubjectConsents consents,
      MyRequests requests,
      Visitors visitors) {
    this.pages = pages;
    this.signedIn = signedIn;
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
    Fetched<Standing> standing = consents.standing(Whose.self(signedIn.subjectId()));
    int given = standing.asOptional().map(Standing::given).orElse(0);
    int children =
        consents.children(null).asOptional().map(listing -> listing.items().size()).orElse(0);
    return pages.show(MePages.overview(pages.ui(), all, open, standing, given, children));
  }
}
