package se.diplomagroup.integritet.elearning.site;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.problem.Problems;

/// A form of the company's pages, or about cookies, is sent from our own pages only: a browser says
/// where a request comes from, and another site cannot make it say otherwise.
@Provider
class SameOrigin implements ContainerRequestFilter {

  private static final Set<String> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
  private static final Set<String> FORMS = Set.of("/company", "/cookies");
  private static final Set<String> OWN = Set.of("same-origin", "none");

  @Override
  public void filter(ContainerRequestContext request) {
    boolean bearer = request.getHeaderString("Authorization") != null;
    if (bearer
        || SAFE.contains(request.getMethod())
        || FORMS.stream().noneMatch(request.getUriInfo().getPath()::startsWith)) {
      return;
    }
    @Nullable String site = request.getHeaderString("Sec-Fetch-Site");
    if (site == null || !OWN.contains(site)) {
      throw Problems.forbidden("The form was sent from another site.");
    }
  }
}
