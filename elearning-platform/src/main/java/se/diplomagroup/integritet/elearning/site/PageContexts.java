package se.diplomagroup.integritet.elearning.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The context of the page that is asked for.
@RequestScoped
class PageContexts {

  private final Words words;
  private final HttpHeaders headers;
  private final UriInfo uri;
  private final String gateway;

  PageContexts(
      Words words,
      HttpHeaders headers,
      UriInfo uri,
      @ConfigProperty(name = "integritet.gateway.url") String gateway) {
    this.words = words;
    this.headers = headers;
    this.uri = uri;
    this.gateway = gateway;
  }

  PageContext current() {
    String asked = uri.getQueryParameters().getFirst("language");
    return new PageContext(
        words.in(asked, headers.getAcceptableLanguages()), uri.getPath(), gateway);
  }
}
