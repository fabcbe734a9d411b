package se.diplomagroup.integritet.gateway.site;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.gateway.ui.Pages;
import se.diplomagroup.integritet.gateway.ui.Visitors;

/// A visitor's choice about cookies: no and yes weigh the same, and it can be changed at any time
/// (promise P30).
@Path("/cookies")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@Blocking
class CookiesResource {

  private final Pages pages;
  private final Visitors visitors;
  private final CookieDecisions decisions;

  CookiesResource(Pages pages, Visitors visitors, CookieDecisions decisions) {
    this.pages = pages;
    this.visitors = visitors;
    this.decisions = decisions;
  }

  @GET
  public TemplateInstance choices(@QueryParam("saved") @Nullable String saved) {
    return page(saved != null && visitors.choice().isPresent(), false, false);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response choose(@BeanParam CookieAnswer answer) {
    answer.check();
    return switch (decisions.record(answer)) {
      case STORED -> Response.seeOther(URI.create(answer.back())).build();
      case OUTDATED -> Response.ok(page(false, true, true)).build();
      case FAILED -> Response.ok(page(false, true, false)).build();
    };
  }

  /// @param changed whether an answer was not stored because it was about what is no longer in
  ///   force
  private TemplateInstance page(boolean saved, boolean failed, boolean changed) {
    return pages.show(
        SitePages.cookies(
            pages.ui(),
            visitors.question(),
            visitors.choice().isPresent(),
            saved,
            failed,
            changed));
  }
}
