package se.diplomagroup.integritet.gateway.me;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.gateway.downstream.Call;
import se.diplomagroup.integritet.gateway.downstream.Calls;
import se.diplomagroup.integritet.gateway.downstream.ConsentService;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Visitor;
import se.diplomagroup.integritet.gateway.downstream.Fetched;
import se.diplomagroup.integritet.gateway.downstream.Fetching;
import se.diplomagroup.integritet.gateway.downstream.Listing;
import se.diplomagroup.integritet.gateway.session.SignedIn;
import se.diplomagroup.integritet.gateway.ui.Pages;
import se.diplomagroup.integritet.gateway.ui.Refusals;
import se.diplomagroup.integritet.kit.identity.Roles;

/// The browsers in which the person chose about cookies before they signed in, each of which they
/// can part from (promise P30).
@Path("/me/visitors")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.PERSON, Roles.CUSTOMER_ADMIN})
@Blocking
class VisitorsResource {

  private static final int SHOWN = 20;

  private final Pages pages;
  private final SignedIn signedIn;
  private final Calls calls;
  private final Fetching fetching;
  private final ConsentService consent;

  VisitorsResource(
      Pages pages,
      SignedIn signedIn,
      Calls calls,
      Fetching fetching,
      @RestClient ConsentService consent) {
    this.pages = pages;
    this.signedIn = signedIn;
    this.calls = calls;
    this.fetching = fetching;
    this.consent = consent;
  }

  @GET
  public TemplateInstance visitors(@QueryParam("cursor") @Nullable String cursor) {
    return page(cursor, null);
  }

  @POST
  @Path("/{visitorId}/end")
  public Response unlink(@PathParam("visitorId") UUID visitorId) {
    Call call = calls.asUser();
    UUID subjectId = signedIn.subjectId();
    Fetched<Boolean> done =
        fetching.fetch(() -> {
          consent.unlinkVisitor(call, subjectId, visitorId);
          return true;
        });
    return done.ok()
        ? Response.seeOther(URI.create("/me/visitors")).build()
        : Response.status(done.status())
            .entity(page(null, Refusals.words(pages.ui(), done)))
            .build();
  }

  private TemplateInstance page(@Nullable String cursor, @Nullable String refusal) {
    Call call = calls.asUser();
    UUID subjectId = signedIn.subjectId();
    Fetched<Listing<Visitor>> found =
        fetching.fetch(() -> consent.visitors(call, subjectId, SHOWN, cursor));
    return pages.show(MePages.visitors(pages.ui(), found, cursor, refusal));
  }
}
