package se.diplomagroup.integritet.elearning.site;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The browser at hand, and what it may be asked to remember (promise P30): its owner's answer
/// about cookies, and their language only if they have said yes to that.
@RequestScoped
class Visitor {

  /// As long as a no stands before it is asked again, and no longer than a yes is valid.
  static final Duration REMEMBERED = Duration.ofDays(180);

  private static final String LANGUAGE = "platform-language";

  private final RoutingContext context;
  private final CookieSeal seal;
  private final CookieStops stops;
  private @Nullable Set<String> ended;

  Visitor(RoutingContext context, CookieSeal seal, CookieStops stops) {
    this.context = context;
    this.seal = seal;
    this.stops = stops;
  }

  /// What they have said, as far as it still counts.
  Optional<CookieChoice> choice() {
    return standing().map(it -> signalsNo() && !it.overSignal() ? it.without(it.accepted()) : it);
  }

  /// The yes that their browser has begun to take back, if there is one.
  Optional<CookieChoice> overruled() {
    return standing().filter(it -> signalsNo() && !it.overSignal() && !it.accepted().isEmpty());
  }

  /// Whether they have answered, and no yes of theirs has ended since.
  boolean hasAnswered() {
    return remembered()
        .filter(it -> it.accepted().equals(it.without(ended(it)).accepted()))
        .isPresent();
  }

  /// Without what has ended elsewhere.
  private Optional<CookieChoice> standing() {
    return remembered().map(choice -> choice.without(ended(choice)));
  }

  private Optional<CookieChoice> remembered() {
    return seal.opened(cookie(CookieChoice.COOKIE)).flatMap(CookieChoice::parse);
  }

  private Set<String> ended(CookieChoice choice) {
    if (ended == null) {
      ended = stops.of(choice.visitorId());
    }
    return ended;
  }

  /// Whether the browser says no for them (Global Privacy Control).
  boolean signalsNo() {
    return "1".equals(context.request().getHeader("Sec-GPC"));
  }

  void remember(CookieChoice choice) {
    set(CookieChoice.COOKIE, seal.sealed(choice.value()), REMEMBERED);
    if (!choice.accepts(CookieChoice.PREFERENCES) && cookie(LANGUAGE) != null) {
      set(LANGUAGE, "", Duration.ZERO);
    }
  }

  /// The language that they chose earlier, null if nothing is remembered or may be.
  @Nullable String language() {
    return may(CookieChoice.PREFERENCES) ? cookie(LANGUAGE) : null;
  }

  /// Remembers the language that they have just chosen, if they have said yes to that.
  void choosesLanguage(String language) {
    if (may(CookieChoice.PREFERENCES) && !language.equals(cookie(LANGUAGE))) {
      set(LANGUAGE, language, REMEMBERED);
    }
  }

  boolean may(String purpose) {
    return choice().filter(it -> it.accepts(purpose)).isPresent();
  }

  private @Nullable String cookie(String name) {
    @Nullable Cookie cookie = context.request().getCookie(name);
    return cookie == null ? null : cookie.getValue();
  }

  private void set(String name, String value, Duration age) {
    context
        .response()
        .addCookie(
            Cookie.cookie(name, value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(context.request().isSSL())
                .setSameSite(CookieSameSite.LAX)
                .setMaxAge(age.toSeconds()));
  }
}
