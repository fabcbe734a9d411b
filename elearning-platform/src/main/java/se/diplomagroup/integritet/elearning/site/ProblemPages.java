package se.diplomagroup.integritet.elearning.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import se.diplomagroup.integritet.kit.problem.ProblemDetail;

/// A person who runs into a problem gets a page, a program gets problem+json.
class ProblemPages {

  @CheckedTemplate(basePath = "pages")
  static final class Templates {
    static native TemplateInstance refused(PageContext p, String title, String lead);

    private Templates() {}
  }

  private final PageContexts contexts;

  ProblemPages(PageContexts contexts) {
    this.contexts = contexts;
  }

  @ServerResponseFilter
  void show(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof ProblemDetail problem && isBrowser(request)) {
      PageContext page = contexts.current();
      String words = words(problem.status());
      String html =
          Templates.refused(page, page.word(words + "_title"), page.word(words + "_lead")).render();
      response.setEntity(html, null, MediaType.TEXT_HTML_TYPE);
      response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8");
    }
  }

  private static String words(int status) {
    return switch (status) {
      case 401 -> "sign_in";
      case 403 -> "forbidden";
      case 404 -> "missing";
      default -> "failed";
    };
  }

  private static boolean isBrowser(ContainerRequestContext request) {
    return request.getAcceptableMediaTypes().stream()
        .anyMatch(type -> !type.isWildcardType() && type.isCompatible(MediaType.TEXT_HTML_TYPE));
  }
}
