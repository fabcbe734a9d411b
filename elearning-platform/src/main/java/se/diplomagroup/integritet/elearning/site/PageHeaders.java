package se.diplomagroup.integritet.elearning.site;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/// Nothing that may hold personal data stays in a cache, and every page says that it is in UTF-8.
@Provider
class PageHeaders implements ContainerResponseFilter {

  private static final MediaType PAGE = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    if (MediaType.TEXT_HTML_TYPE.equals(response.getMediaType())) {
      response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, PAGE);
    }
  }
}
