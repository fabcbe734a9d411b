package se.diplomagroup.integritet.gateway.me;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.gateway.downstream.Calls;
import se.diplomagroup.integritet.gateway.downstream.Fetched;
import se.diplomagroup.integritet.gateway.downstream.RightsService.Request;
import se.diplomagroup.integritet.gateway.ui.Pages;
import se.diplomagroup.integritet.gateway.ui.Refusals;
import se.diplomagroup.integritet.kit.identity.Roles;
import se.diplomagroup.integritet.kit.problem.Problems;

/// Asking for something, one thing per page: what it means, what happens next, and for an erasure a
/// look at the answers before it is sent.
@Path("/me/ask/{right}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.PERSON, Roles.CUSTOMER_ADMIN})
@Blocking
class AskResource {

  private final Pages pages;
  private final MyRequests requests;
  private final Calls calls;

  AskResource(Pages pages, MyRequests requests, Calls calls) {
    this.pages = pages;
    this.requests = requests;
    this.calls = calls;
  }

  @GET
  public TemplateInstance ask(@PathParam("right") String right) {
    return page(known(right), null);
  }

  @GET
  @Path("/check")
  public TemplateInstance check(@PathParam("right") String right) {
    if (!Asking.ERASURE.equals(right)) {
      throw Problems.notFound("page");
    }
    return pages.show(MePages.check(pages.ui(), calls.newKey()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response send(
      @PathParam("right") String right,
      @FormParam("key") String key,
      @FormParam("understood") @Nullable String understood) {
    if (Asking.ERASURE.equals(right) && understood == null) {
      throw Problems.invalid("understood", "required", "Say that you have understood.");
    }
    Fetched<Request> made = requests.make(known(right), key);
    return made.ok()
        ? Response.seeOther(URI.create("/me/requests/" + made.value().id() + "?sent=yes")).build()
        : Response.status(made.status())
            .entity(page(right, Refusals.words(pages.ui(), made)))
            .build();
  }

  private TemplateInstance page(String right, @Nullable String refusal) {
    return pages.show(MePages.ask(pages.ui(), right, calls.newKey(), refusal));
  }

  private static String known(String right) {
    if (!Asking.knows(right)) {
      throw Problems.notFound("page");
    }
    return right;
  }
}
