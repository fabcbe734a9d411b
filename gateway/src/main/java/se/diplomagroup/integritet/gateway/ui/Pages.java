package se.diplomagroup.integritet.gateway.ui;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Language;
import se.diplomagroup.integritet.gateway.session.SignedIn;

/// Makes the page at hand speak the reader's language: Swedish unless they have chosen English. The
/// choice is remembered in a cookie, which is set only when somebody chooses.
@RequestScoped
public class Pages {

  private static final String LANGUAGE = "language";

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
        .orElse(Language.SWEDISH);
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
