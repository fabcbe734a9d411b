package se.diplomagroup.integritet.gateway.ui;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Language;
import se.diplomagroup.integritet.gateway.downstream.Call;
import se.diplomagroup.integritet.gateway.downstream.Calls;
import se.diplomagroup.integritet.gateway.downstream.ConsentService;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Catalogue;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Notice;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Visitor;
import se.diplomagroup.integritet.gateway.downstream.Fetched;
import se.diplomagroup.integritet.gateway.downstream.Fetching;
import se.diplomagroup.integritet.gateway.downstream.Fetching.Asked;
import se.diplomagroup.integritet.gateway.session.SignedIn;

/// The visitor at hand and what they have chosen about cookies (promise P30).
@RequestScoped
public class Visitors {

  /// As long as a no stands before it is asked again, and no longer than a yes is valid.
  private static final Duration REMEMBERED = Duration.ofDays(180);

  private final RoutingContext context;
  private final CookieSeal seal;
  private final SignedIn signedIn;
  private final Pages pages;
  private final Calls calls;
  private final Fetching fetching;
  private final ConsentService consent;

  Visitors(
      RoutingContext context,
      CookieSeal seal,
      SignedIn signedIn,
      Pages pages,
      Calls calls,
      Fetching fetching,
      @RestClient ConsentService consent) {
    this.context = context;
    this.seal = seal;
    this.signedIn = signedIn;
    this.pages = pages;
    this.calls = calls;
    this.fetching = fetching;
    this.consent = consent;
  }

  /// What they have chosen, empty before a choice.
  public Optional<CookieChoice> choice() {
    @Nullable Cookie cookie = context.request().getCookie(CookieChoice.COOKIE);
    return Optional.ofNullable(cookie)
        .flatMap(it -> seal.opened(it.getValue()))
        .flatMap(CookieChoice::parse);
  }

  /// Whether the browser says no for them (Global Privacy Control).
  public boolean signalled() {
    return "1".equals(context.request().getHeader("Sec-GPC"));
  }

  /// The page's voice, asking about cookies if the reader is a visitor who has not chosen. Where
  /// the question cannot be put with its exact text, it is not put, and nothing is set.
  public Ui ui() {
    if (signedIn.present() || choice().isPresent()) {
      return pages.ui();
    }
    return question().asOptional().map(pages.ui()::asking).orElseGet(pages::ui);
  }

  /// The question, with what they have chosen so far.
  public Fetched<CookieQuestion> question() {
    Call call = calls.asAnybody();
    Language language = pages.ui().language();
    CookieChoice choice = choice().orElse(new CookieChoice(new UUID(0, 0), Set.of()));
    boolean signalled = signalled();
    String back = context.request().path();
    Asked<Catalogue> catalogue = fetching.ask(() -> consent.catalogue(call));
    Fetched<Notice> notice = fetching.fetch(() -> consent.currentNotice(call, language.tag()));
    return notice.flatMap(text ->
        catalogue
            .answer()
            .map(all -> CookieQuestion.of(all, text, language, choice, back, signalled)));
  }

  /// Links the visitor to the person who has signed in, once: who undoes the link is not linked
  /// again. A visitor who was somebody else, or cannot be this person, is forgotten by the browser:
  /// two people on one device never merge. What could not be asked is asked the next time, and
  /// keeps nobody from signing in.
  public void linkToPerson() {
    if (!signedIn.isPerson()) {
      return;
    }
    String person = seal.mark(signedIn.subjectId());
    choice()
        .filter(choice -> !person.equals(choice.person()))
        .ifPresent(choice -> {
          if (choice.person() != null) {
            forget();
          } else {
            link(choice, person);
          }
        });
  }

  private void link(CookieChoice choice, String person) {
    Call call = calls.asUser();
    UUID subjectId = signedIn.subjectId();
    Fetched<Visitor> linked =
        fetching.fetch(() -> consent.linkVisitor(call, subjectId, choice.visitorId()));
    if (linked.ok()) {
      remember(choice.linkedTo(person));
    } else if (linked.isRefused()) {
      forget();
    }
  }

  /// Lets their browser remember a choice that is stored.
  public void remember(CookieChoice choice) {
    keep(seal.sealed(choice.value()), REMEMBERED);
  }

  private void forget() {
    keep("", Duration.ZERO);
  }

  private void keep(String value, Duration time) {
    context
        .response()
        .addCookie(
            Cookie.cookie(CookieChoice.COOKIE, value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(context.request().isSSL())
                .setSameSite(CookieSameSite.LAX)
                .setMaxAge(time.toSeconds()));
  }
}
