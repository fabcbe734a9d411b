package se.diplomagroup.integritet.gateway.me;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.gateway.downstream.AuditService;
import se.diplomagroup.integritet.gateway.downstream.Call;
import se.diplomagroup.integritet.gateway.downstream.Calls;
import se.diplomagroup.integritet.gateway.downstream.Fetching;
import se.diplomagroup.integritet.gateway.session.SignedIn;
import se.diplomagroup.integritet.gateway.ui.Pages;
import se.diplomagroup.integritet.kit.identity.Roles;

/// What has been done with the person's data (promise P35).
@Path("/me/history")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.PERSON, Roles.CUSTOMER_ADMIN})
@Blocking
class HistoryResource {

  private static final int SHOWN = 50;

  private final Pages pages;
  private final SignedIn signedIn;
  private final Calls calls;
  private final Fetching fetching;
  private final AuditService audit;

  HistoryResource(
      Pages pages,
      SignedIn signedIn,
      Calls calls,
      Fetching fetching,
      @RestClient AuditService audit) {
    this.pages = pages;
    this.signedIn = signedIn;
    this.calls = calls;
    this.fetching = fetching;
    this.audit = audit;
  }

  @GET
  public TemplateInstance history(@QueryParam("cursor") @Nullable String cursor) {
    Call call = calls.asUser();
    UUID subjectId = signedIn.subjectId();
    return pages.show(
        MePages.history(
            pages.ui(), fetching.fetch(() -> audit.history(call, subjectId, SHOWN, cursor))));
  }
}
