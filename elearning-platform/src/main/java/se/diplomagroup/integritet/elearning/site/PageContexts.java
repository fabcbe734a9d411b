package se.diplomagroup.integritet.elearning.site;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The context of the page that is asked for. Its language is that of its address, else the one
/// that the visitor lets their browser remember, else the one that the browser prefers; what is on
/// it may depend on who is signed in.
@RequestScoped
class PageContexts {

  private static final String DEPENDS_ON = "Accept, Accept-Language, Cookie";

  private final Words words;
  private final UriInfo uri;
  private final RoutingContext context;
  private final Visitor visitor;
  private final CookieQuestions questions;
  private final String gateway;

  PageContexts(
      Words words,
      UriInfo uri,
      RoutingContext context,
      Visitor visitor,
      CookieQuestions questions,
      @ConfigProperty(name = "integritet.gateway.url") String gateway) {
    this.words = words;
    this.uri = uri;
    this.context = context;
    this.visitor = visitor;
    this.questions = questions;
    this.gateway = gateway;
  }

  PageContext current() {
    context.addHeadersEndHandler(
        _ -> context.response().headers().set(HttpHeaders.VARY, DEPENDS_ON));
    String asked = uri.getQueryParameters().getFirst("language");
    Map<String, String> spoken = words.in(asked == null ? visitor.language() : asked, preferred());
    PageContext page = new PageContext(spoken, uri.getPath(), gateway, null);
    if (page.language().equals(asked)) {
      visitor.choosesLanguage(asked);
    }
    return page;
  }

  /// The same, asking a visitor about cookies who has not answered. A browser that says no for them
  /// is taken at its word: nothing is set, and nobody is asked.
  PageContext ofVisitor() {
    PageContext page = current();
    return visitor.hasAnswered() || visitor.signalsNo()
        ? page
        : questions.in(page.language()).map(page::asking).orElse(page);
  }

  /// The browser's languages, the best first. A header that cannot be read says nothing.
  private List<Locale> preferred() {
    return context.acceptableLanguages().stream()
        .filter(accepted -> accepted.weight() > 0)
        .map(accepted -> Locale.forLanguageTag(Objects.toString(accepted.tag(), "")))
        .toList();
  }
}
