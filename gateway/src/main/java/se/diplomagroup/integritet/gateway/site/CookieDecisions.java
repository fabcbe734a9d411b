package se.diplomagroup.integritet.gateway.site;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import se.diplomagroup.integritet.connector.SystemToken;
import se.diplomagroup.integritet.gateway.downstream.Call;
import se.diplomagroup.integritet.gateway.downstream.Calls;
import se.diplomagroup.integritet.gateway.downstream.ConsentService;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Decided;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Decision;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Decisions;
import se.diplomagroup.integritet.gateway.downstream.Fetched;
import se.diplomagroup.integritet.gateway.downstream.Fetching;
import se.diplomagroup.integritet.gateway.ui.CookieChoice;
import se.diplomagroup.integritet.gateway.ui.CookieQuestion.Category;
import se.diplomagroup.integritet.gateway.ui.Visitors;
import se.diplomagroup.integritet.kit.ids.Uuid7;

/// Stores a visitor's answers, one decision for each category, all or none. The gateway tells them
/// as the system that asked; only when they are stored does the browser remember them.
@RequestScoped
class CookieDecisions {

  /// What the consent service says of an id under which nothing more is recorded: the visitor was
  /// erased since the browser got it. Whoever is behind it begins anew.
  private static final Set<String> NO_VISITOR_ANY_MORE =
      Set.of("subject-erased", "other-kind-of-subject");

  private final Visitors visitors;
  private final Calls calls;
  private final Fetching fetching;
  private final SystemToken token;
  private final ConsentService consent;

  CookieDecisions(
      Visitors visitors,
      Calls calls,
      Fetching fetching,
      SystemToken token,
      @RestClient ConsentService consent) {
    this.visitors = visitors;
    this.calls = calls;
    this.fetching = fetching;
    this.token = token;
    this.consent = consent;
  }

  /// What became of an answer.
  enum Outcome {
    STORED,
    /// What had been shown is no longer in force.
    OUTDATED,
    FAILED
  }

  Outcome record(CookieAnswer answer) {
    List<Category> categories = answered(answer);
    if (categories.isEmpty()) {
      return Outcome.FAILED;
    }
    Optional<CookieChoice> before = visitors.choice();
    Fetched<Decided> stored = store(categories, answer, before.orElseGet(CookieDecisions::nobody));
    if (before.isPresent() && NO_VISITOR_ANY_MORE.contains(stored.slug())) {
      stored = store(categories, answer, nobody());
    }
    if (stored.isOutdated()) {
      return Outcome.OUTDATED;
    }
    return stored.ok() ? Outcome.STORED : Outcome.FAILED;
  }

  private static CookieChoice nobody() {
    return new CookieChoice(UUID.randomUUID(), Set.of());
  }

  private Fetched<Decided> store(
      List<Category> categories, CookieAnswer answer, CookieChoice before) {
    boolean signalled = visitors.signalled();
    Call call = calls.asAnybody();
    List<Decision> decisions =
        categories.stream().map(category -> decision(category, answer, before, signalled)).toList();
    Fetched<Decided> stored =
        fetching.fetch(() -> consent.decide(call.as(token.value()), new Decisions(decisions)));
    if (stored.ok()) {
      Set<String> accepted =
          categories.stream()
              .map(Category::purpose)
              .filter(answer::accepts)
              .collect(Collectors.toUnmodifiableSet());
      visitors.remember(before.choosing(accepted));
    }
    return stored;
  }

  /// The categories that the page had shown, among those there are.
  private List<Category> answered(CookieAnswer answer) {
    return visitors.question().asOptional().stream()
        .flatMap(asked -> asked.categories().stream())
        .filter(category -> answer.isAbout(category.purpose()))
        .toList();
  }

  private static Decision decision(
      Category category, CookieAnswer answer, CookieChoice before, boolean signalled) {
    return Decision.ofVisitor(
        Uuid7.next(),
        before.visitorId(),
        category.purpose(),
        answer.versionOf(category.purpose()),
        choice(category.purpose(), answer, before),
        answer.noticeVersion,
        answer.language,
        answer.textHash,
        answer.surface(),
        answer.method(),
        signalled);
  }

  private static String choice(String purpose, CookieAnswer answer, CookieChoice before) {
    if (answer.accepts(purpose)) {
      return "given";
    }
    return before.accepts(purpose) ? "withdrawn" : "refused";
  }
}
