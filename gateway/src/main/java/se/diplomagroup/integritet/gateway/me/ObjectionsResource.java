package se.diplomagroup.integritet.gateway.me;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.gateway.downstream.Fetched;
import se.diplomagroup.integritet.gateway.ui.Pages;
import se.diplomagroup.integritet.gateway.ui.Refusals;
import se.diplomagroup.integritet.kit.identity.Roles;
import se.diplomagroup.integritet.kit.problem.Problems;

/// No to direct marketing, in one press and at once (promise P28), and taking it back.
@Path("/me/objections")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({Roles.PERSON, Roles.CUSTOMER_ADMIN})
@Blocking
class ObjectionsResource {

  private final Pages pages;
  private final MyConsents mine;

  ObjectionsResource(Pages pages, MyConsents mine) {
    this.pages = pages;
    this.mine = mine;
  }

  @POST
  public Response object(
      @FormParam("purpose") @DefaultValue("") String purpose,
      @FormParam("key") @Nullable String key) {
    if (purpose.isBlank()) {
      throw Problems.invalid("purpose", "required", "Say which purpose it is about.");
    }
    return answer(mine.object(purpose, key));
  }

  @POST
  @Path("/{id}/end")
  public Response takeBack(@PathParam("id") UUID objectionId) {
    return answer(mine.takeBack(objectionId));
  }

  private Response answer(Fetched<?> done) {
    return done.ok()
        ? Response.seeOther(URI.create("/me/consents")).build()
        : Response.ok(
                pages.show(
                    MePages.consents(
                        pages.ui(),
                        mine.cards(),
                        mine.marketing(),
                        Refusals.words(pages.ui(), done))))
            .build();
  }
}
