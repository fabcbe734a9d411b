package se.diplomagroup.integritet.gateway.site;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.gateway.proxy.RateLimits;
import se.diplomagroup.integritet.gateway.ui.Pages;
import se.diplomagroup.integritet.gateway.ui.Visitors;
import se.diplomagroup.integritet.kit.problem.ProblemException;

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

  private final RateLimits limits;

  CookiesResource(Pages pages, Visitors visitors, CookieDecisions decisions, RateLimits limits) {
    this.pages = pages;
    this.visitors = visitors;
    this.decisions = decisions;
    this.limits = limits;
  }

  @GET
  public TemplateInstance choices(@QueryParam("saved") @Nullable String saved) {
    return page(saved != null && visitors.choice().isPresent(), false, false);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response choose(@BeanParam CookieAnswer answer, @Context RoutingContext context) {
    answer.check();
    requirePatience(context);
    return switch (decisions.record(answer)) {
      case STORED -> Response.seeOther(URI.create(answer.back())).build();
      case OUTDATED -> refused(Response.Status.CONFLICT, true);
      case FAILED -> refused(Response.Status.SERVICE_UNAVAILABLE, false);
    };
  }

  private Response refused(Response.Status status, boolean changed) {
    return Response.status(status).entity(page(false, true, changed)).build();
  }

  private void requirePatience(RoutingContext context) {
    Duration wait = limits.takeAnswer(context.request());
    if (!wait.isZero()) {
      context.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
      throw ProblemException.of(
          Response.Status.TOO_MANY_REQUESTS,
          "too-many-calls",
          "Too many answers at once. Try again after the time stated.");
    }
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
