package se.diplomagroup.integritet.gateway.site;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import se.diplomagroup.integritet.gateway.ui.Pages;
import se.diplomagroup.integritet.gateway.ui.Visitors;

/// The front page.
@Path("/")
@Produces(MediaType.TEXT_HTML)
class LandingResource {

  private final Pages pages;
  private final Visitors visitors;

  LandingResource(Pages pages, Visitors visitors) {
    this.pages = pages;
    this.visitors = visitors;
  }

  @GET
  @PermitAll
  @Blocking
  public TemplateInstance landing() {
    return pages.show(SitePages.landing(visitors.ui()));
  }
}
