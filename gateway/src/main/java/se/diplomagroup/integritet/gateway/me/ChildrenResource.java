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
import se.diplomagroup.integritet.gateway.ui.Pages;
import se.diplomagroup.integritet.kit.identity.Roles;

/// The children under 13 for whom the person decides (GDPR Art. 8), and for each of them what the
/// person has for themselves. Who is no guardian of a child is refused by consent-service.
@Path("/me/children")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.PERSON, Roles.CUSTOMER_ADMIN})
@Blocking
class ChildrenResource {

  private final Pages pages;
  private final SubjectConsents consents;
  private final ConsentDesk desk;

  ChildrenResource(Pages pages, SubjectConsents consents, ConsentDesk desk) {
    this.pages = pages;
    this.consents = consents;
    this.desk = desk;
  }

  @GET
  public TemplateInstance children(@QueryParam("cursor") @Nullable String cursor) {
    return pages.show(MePages.children(pages.ui(), consents.children(cursor)));
  }

  @GET
  @Path("/{childId}/consents")
  public TemplateInstance consents(@PathParam("childId") UUID childId) {
    return desk.show(Whose.child(childId));
  }

  @POST
  @Path("/{childId}/consents/{purpose}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response answer(
      @PathParam("childId") UUID childId,
      @PathParam("purpose") String purpose,
      @BeanParam Answer answer) {
    return desk.answer(Whose.child(childId), purpose, answer);
  }

  @GET
  @Path("/{childId}/consents/{purpose}/spread/{decisionId}")
  public TemplateInstance spread(
      @PathParam("childId") UUID childId,
      @PathParam("purpose") String purpose,
      @PathParam("decisionId") UUID decisionId) {
    return desk.spread(Whose.child(childId), purpose, decisionId);
  }

  @POST
  @Path("/{childId}/objections")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response object(
      @PathParam("childId") UUID childId,
      @FormParam("purpose") @DefaultValue("") String purpose,
      @FormParam("key") @Nullable String key) {
    return desk.object(Whose.child(childId), purpose, key);
  }

  @POST
  @Path("/{childId}/objections/{id}/end")
  public Response takeBack(@PathParam("childId") UUID childId, @PathParam("id") UUID objectionId) {
    return desk.takeBack(Whose.child(childId), objectionId);
  }

  @GET
  @Path("/{childId}/decisions")
  public TemplateInstance decisions(
      @PathParam("childId") UUID childId, @QueryParam("cursor") @Nullable String cursor) {
    return desk.decisions(Whose.child(childId), cursor);
  }
}
