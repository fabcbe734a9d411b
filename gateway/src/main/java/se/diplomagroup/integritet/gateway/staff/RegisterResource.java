package se.diplomagroup.integritet.gateway.staff;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.gateway.downstream.Call;
import se.diplomagroup.integritet.gateway.downstream.Calls;
import se.diplomagroup.integritet.gateway.downstream.Fetched;
import se.diplomagroup.integritet.gateway.downstream.Fetching;
import se.diplomagroup.integritet.gateway.downstream.RightsService;
import se.diplomagroup.integritet.gateway.downstream.RightsService.NewRequest;
import se.diplomagroup.integritet.gateway.downstream.RightsService.Request;
import se.diplomagroup.integritet.gateway.ui.Pages;
import se.diplomagroup.integritet.gateway.ui.Refusals;
import se.diplomagroup.integritet.kit.identity.Roles;

/// Registers a request that came by chat, e-mail, phone or letter, with the true day of receipt
/// (promise P29).
@Path("/staff/register")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.SUPPORT)
@Blocking
class RegisterResource {

  private final Pages pages;
  private final Calls calls;
  private final Fetching fetching;
  private final RightsService rights;

  RegisterResource(Pages pages, Calls calls, Fetching fetching, @RestClient RightsService rights) {
    this.pages = pages;
    this.calls = calls;
    this.fetching = fetching;
    this.rights = rights;
  }

  @GET
  public TemplateInstance form() {
    return page(RegisterForm.today(pages.ui().today()), null);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response register(@BeanParam RegisterForm form, @FormParam("key") String key) {
    NewRequest request = form.request();
    Call call = calls.asUser().because("case-work").once(key);
    Fetched<Request> made = fetching.fetch(() -> rights.register(call, request));
    if (!made.ok()) {
      return Response.status(made.status())
          .entity(page(form, Refusals.words(pages.ui(), made)))
          .build();
    }
    URI address = URI.create("/staff/requests/" + made.value().id() + "?done=registered");
    return Response.seeOther(address).build();
  }

  private TemplateInstance page(RegisterForm form, @Nullable String refusal) {
    return pages.show(
        StaffPages.register(
            pages.ui(),
            form,
            calls.newKey(),
            Choices.REGISTERED_RIGHTS,
            Choices.CHANNELS,
            refusal));
  }
}
