package se.diplomagroup.integritet.elearning.site;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The context of the page that is asked for. Its language is that of its address, else the one
/// that the browser prefers; what is on it may depend on who is signed in.
@RequestScoped
class PageContexts {

  private static final String DEPENDS_ON = "Accept, Accept-Language, Cookie";

  private final Words words;
  private final UriInfo uri;
  private final RoutingContext context;
  private final String gateway;

  PageContexts(
      Words words,
      UriInfo uri,
      RoutingContext context,
      @ConfigProperty(name = "integritet.gateway.url") String gateway) {
    this.words = words;
    this.uri = uri;
    this.context = context;
    this.gateway = gateway;
  }

  PageContext current() {
    context.addHeadersEndHandler(
        _ -> context.response().headers().set(HttpHeaders.VARY, DEPENDS_ON));
    String asked = uri.getQueryParameters().getFirst("language");
    return new PageContext(words.in(asked, preferred()), uri.getPath(), gateway);
  }

  /// The browser's languages, the best first. A header that cannot be read says nothing.
  private List<Locale> preferred() {
    return context.acceptableLanguages().stream()
        .filter(accepted -> accepted.weight() > 0)
        .map(accepted -> Locale.forLanguageTag(Objects.toString(accepted.tag(), "")))
        .toList();
  }
}
