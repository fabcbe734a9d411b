package se.diplomagroup.integritet.gateway.me;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.gateway.session.SignedIn;
import se.diplomagroup.integritet.kit.identity.Roles;

/// One switch per purpose: a no weighs as much as a yes and takes one press (promises P24, P31,
/// P32). No to direct marketing, at once (P28). Every answer there has been.
@Path("/me")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.PERSON, Roles.CUSTOMER_ADMIN})
@Blocking
class ConsentsResource {

  private final ConsentDesk desk;
  private final SignedIn signedIn;

  ConsentsResource(ConsentDesk desk, SignedIn signedIn) {
    this.desk = desk;
    this.signedIn = signedIn;
  }

  @GET
  @Path("/consents")
  public TemplateInstance consents() {
    return desk.show(self());
  }

  @POST
  @Path("/consents/{purpose}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response answer(@PathParam("purpose") String purpose, @BeanParam Answer answer) {
    return desk.answer(self(), purpose, answer);
  }

  @GET
  @Path("/consents/{purpose}/spread/{decisionId}")
  public TemplateInstance spread(
      @PathParam("purpose") String purpose, @PathParam("decisionId") UUID decisionId) {
    return desk.spread(self(), purpose, decisionId);
  }

  @POST
  @Path("/objections")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response object(
      @FormParam("purpose") @DefaultValue("") String purpose,
      @FormParam("key") @Nullable String key) {
    return desk.object(self(), purpose, key);
  }

  @POST
  @Path("/objections/{id}/end")
  public Response takeBack(@PathParam("id") UUID objectionId) {
    return desk.takeBack(self(), objectionId);
  }

  @GET
  @Path("/decisions")
  public TemplateInstance decisions(@QueryParam("cursor") @Nullable String cursor) {
    return desk.decisions(self(), cursor);
  }

  private Whose self() {
    return Whose.self(signedIn.subjectId());
  }
}
