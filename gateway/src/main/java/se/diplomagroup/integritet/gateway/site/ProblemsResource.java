package se.diplomagroup.integritet.gateway.site;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import se.diplomagroup.integritet.gateway.ui.Pages;
import se.diplomagroup.integritet.gateway.ui.Ui;
import se.diplomagroup.integritet.kit.problem.Problems;

/// What the `type` of a problem leads to: its meaning and what to do.
@Path("/problems")
@Produces(MediaType.TEXT_HTML)
class ProblemsResource {

  private final Pages pages;

  ProblemsResource(Pages pages) {
    this.pages = pages;
  }

  @GET
  @Path("/{slug}")
  @PermitAll
  @Blocking
  public TemplateInstance problem(@PathParam("slug") String slug) {
    Ui ui = pages.ui();
    if (!ui.knows("problem", slug)) {
      throw Problems.notFound("kind of problem");
    }
    return pages.show(
        SitePages.problem(
            ui,
            slug,
            ui.word("problem", slug),
            ui.word("problem-advice", slug),
            null,
            List.of(),
            "/"));
  }
}
