package se.diplomagroup.integritet.gateway.me;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.gateway.ui.Pages;
import se.diplomagroup.integritet.kit.identity.Roles;

/// Every answer that the person has given, each with its receipt (promise P24).
@Path("/me/decisions")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.PERSON, Roles.CUSTOMER_ADMIN})
@Blocking
class DecisionsResource {

  private static final int SHOWN = 20;

  private final Pages pages;
  private final MyConsents mine;

  DecisionsResource(Pages pages, MyConsents mine) {
    this.pages = pages;
    this.mine = mine;
  }

  @GET
  public TemplateInstance decisions(@QueryParam("cursor") @Nullable String cursor) {
    return pages.show(MePages.decisions(pages.ui(), mine.past(SHOWN, cursor), cursor));
  }
}
