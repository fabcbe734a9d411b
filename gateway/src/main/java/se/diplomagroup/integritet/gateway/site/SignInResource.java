package se.diplomagroup.integritet.gateway.site;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import se.diplomagroup.integritet.gateway.ui.Pages;
import se.diplomagroup.integritet.gateway.ui.Visitors;

/// Signing in: whoever opens this address and has no session is sent to the sign-in directory,
/// comes back with a code, and goes on to where their own work begins.
@Path("/sign-in")
class SignInResource {

  private final Pages pages;
  private final Visitors visitors;

  SignInResource(Pages pages, Visitors visitors) {
    this.pages = pages;
    this.visitors = visitors;
  }

  @GET
  @Authenticated
  @Blocking
  public Response signIn() {
    visitors.linkToPerson();
    return Response.seeOther(URI.create(pages.ui().reader().home())).build();
  }
}
