package se.diplomagroup.integritet.gateway.site;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import se.diplomagroup.integritet.gateway.ui.Pages;
import se.diplomagroup.integritet.gateway.ui.Ui;
import se.diplomagroup.integritet.kit.problem.ProblemDetail;

/// A person who runs into a problem gets a page, a program gets problem+json.
class ProblemPages {

  private final Pages pages;

  ProblemPages(Pages pages) {
    this.pages = pages;
  }

  @ServerResponseFilter
  void show(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof ProblemDetail problem && wantsPage(request)) {
      response.setEntity(page(problem).render(), null, MediaType.TEXT_HTML_TYPE);
      response.getHeaders().putSingle("Content-Type", "text/html;charset=UTF-8");
    }
  }

  private static boolean wantsPage(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath();
    return !path.startsWith("/v1/")
        && !path.startsWith("/api/")
        && request.getAcceptableMediaTypes().stream()
            .anyMatch(type -> type.isCompatible(MediaType.TEXT_HTML_TYPE));
  }

  private TemplateInstance page(ProblemDetail problem) {
    Ui ui = pages.ui();
    String slug = slug(problem, ui);
    return pages.show(
        SitePages.problem(
            ui,
            slug,
            ui.word("problem", slug),
            ui.word("problem-advice", slug),
            problem.status(),
            problem.violations(),
            ui.reader().signedIn() ? ui.reader().home() : "/"));
  }

  private static String slug(ProblemDetail problem, Ui ui) {
    if (ui.reader().erased()) {
      return "subject-erased";
    }
    String slug = problem.type().substring(problem.type().lastIndexOf('/') + 1);
    return Optional.of(slug).filter(it -> ui.knows("problem", it)).orElse("refused");
  }
}
