package se.diplomagroup.integritet.gateway.staff;

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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.gateway.downstream.Calls;
import se.diplomagroup.integritet.gateway.downstream.Fetched;
import se.diplomagroup.integritet.gateway.downstream.RetentionService.NewHold;
import se.diplomagroup.integritet.gateway.ui.Pages;
import se.diplomagroup.integritet.gateway.ui.Refusals;
import se.diplomagroup.integritet.kit.identity.Roles;
import se.diplomagroup.integritet.kit.problem.Problems;

/// Looking a person up, and the legal holds on their data. Everything here is sent in the body of a
/// form, so that no person's id ends up in an address.
@Path("/staff/people")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed(Roles.SUPPORT)
@Blocking
class PeopleResource {

  private final Pages pages;
  private final People people;
  private final Calls calls;

  PeopleResource(Pages pages, People people, Calls calls) {
    this.pages = pages;
    this.people = people;
    this.calls = calls;
  }

  @GET
  @Consumes(MediaType.WILDCARD)
  public TemplateInstance form() {
    return show(PersonForm.EMPTY, null, null, null);
  }

  @POST
  public TemplateInstance lookUp(
      @FormParam("subjectId") String subjectId, @FormParam("reason") String reason) {
    return person(known(subjectId, reason), null, null);
  }

  @POST
  @Path("/holds")
  public Response placeHold(
      @FormParam("subjectId") String subjectId,
      @FormParam("accessReason") String accessReason,
      @FormParam("kind") String kind,
      @FormParam("reference") String reference,
      @FormParam("ground") String ground,
      @FormParam("key") String key) {
    PersonForm form = known(subjectId, accessReason);
    NewHold hold =
        new NewHold(RegisterForm.uuid(subjectId), kind, reference.strip(), ground.strip());
    return after(form, people.placeHold(hold, accessReason, key), "hold-placed");
  }

  @POST
  @Path("/holds/{holdId}/release")
  public Response release(
      @PathParam("holdId") UUID holdId,
      @FormParam("subjectId") String subjectId,
      @FormParam("accessReason") String accessReason,
      @FormParam("reason") String reason) {
    PersonForm form = known(subjectId, accessReason);
    return after(form, people.release(holdId, reason.strip(), accessReason), "hold-released");
  }

  private Response after(PersonForm form, Fetched<?> result, String done) {
    TemplateInstance page =
        result.ok()
            ? person(form, done, null)
            : person(form, null, Refusals.words(pages.ui(), result));
    return Response.status(result.status()).entity(page).build();
  }

  private TemplateInstance person(
      PersonForm form, @Nullable String done, @Nullable String refusal) {
    Person person = people.lookUp(RegisterForm.uuid(form.subjectId()), form.reason());
    return show(form, person, done, refusal);
  }

  private TemplateInstance show(
      PersonForm form, @Nullable Person person, @Nullable String done, @Nullable String refusal) {
    return pages.show(
        StaffPages.people(
            pages.ui(),
            form,
            calls.newKey(),
            Choices.REASONS,
            Choices.HOLD_KINDS,
            person,
            done,
            refusal));
  }

  private static PersonForm known(String subjectId, String reason) {
    if (!Choices.REASONS.contains(reason)) {
      throw Problems.invalid("reason", "required", "Say why the data is opened.");
    }
    return new PersonForm(RegisterForm.uuid(subjectId).toString(), reason);
  }
}
