package se.diplomagroup.integritet.gateway.ui;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.MultiMap;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Language;
import se.diplomagroup.integritet.gateway.session.SignedIn;

/// Makes the page at hand speak the reader's language: the one they have chosen, else the one their
/// browser prefers, else Swedish. A choice is remembered in a cookie, which is set only when
/// somebody chooses.
@RequestScoped
public class Pages {

  private static final String LANGUAGE = "language";

  /// What the language of a page depends on, besides its address.
  private static final String LANGUAGE_DEPENDS_ON = "Accept-Language, Cookie";

  private final RoutingContext context;
  private final SignedIn signedIn;
  private final Assets assets;
  private final Clock clock;
  private @Nullable Ui ui;

  Pages(RoutingContext context, SignedIn signedIn, Assets assets, Clock clock) {
    this.context = context;
    this.signedIn = signedIn;
    this.assets = assets;
    this.clock = clock;
  }

  /// The page's voice.
  public Ui ui() {
    if (ui == null) {
      Address address = Address.of(context.request().path(), context.request().query());
      context.addHeadersEndHandler(_ -> tellWhatLanguageDependsOn());
      ui = new Ui(language(), address, Reader.of(signedIn), assets, clock.instant());
    }
    return ui;
  }

  /// The page in the reader's language.
  public TemplateInstance show(TemplateInstance page) {
    return page.setLocale(Locale.of(ui().lang()));
  }

  /// Whether only a part of the page is wanted, by a script that puts it in place.
  public boolean partWanted() {
    return "true".equals(context.request().getHeader("HX-Request"))
        && !"true".equals(context.request().getHeader("HX-Boosted"));
  }

  private Language language() {
    Optional<Language> chosen = parse(context.request().getParam(LANGUAGE));
    if (chosen.isPresent() && context.request().method().name().equals("GET")) {
      remember(chosen.get());
      return chosen.get();
    }
    @Nullable Cookie cookie = context.request().getCookie(LANGUAGE);
    return chosen
        .or(() -> parse(cookie == null ? null : cookie.getValue()))
        .or(this::preferred)
        .orElse(Language.SWEDISH);
  }

  /// Beside what else the answer depends on: the format, which is known only at the end.
  private void tellWhatLanguageDependsOn() {
    MultiMap headers = context.response().headers();
    @Nullable String other = headers.get(HttpHeaders.VARY);
    headers.set(
        HttpHeaders.VARY, other == null ? LANGUAGE_DEPENDS_ON : other + ", " + LANGUAGE_DEPENDS_ON);
  }

  /// The first of the browser's languages that the pages speak.
  private Optional<Language> preferred() {
    return context.acceptableLanguages().stream()
        .filter(accepted -> accepted.weight() > 0)
        .map(accepted -> parse(accepted.tag()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private void remember(Language language) {
    context
        .response()
        .addCookie(
            Cookie.cookie(LANGUAGE, language.tag())
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(context.request().isSSL())
                .setSameSite(CookieSameSite.LAX)
                .setMaxAge(Duration.ofDays(365).toSeconds()));
  }

  private static Optional<Language> parse(@Nullable String tag) {
    return switch (tag) {
      case "sv" -> Optional.of(Language.SWEDISH);
      case "en" -> Optional.of(Language.ENGLISH);
      case null, default -> Optional.empty();
    };
  }
}
