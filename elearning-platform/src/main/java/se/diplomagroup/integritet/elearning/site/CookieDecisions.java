package se.diplomagroup.integritet.elearning.site;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.elearning.gateway.GatewayAnswer;
import se.diplomagroup.integritet.elearning.gateway.GatewayUnavailable;
import se.diplomagroup.integritet.elearning.gateway.JsonHttp;
import se.diplomagroup.integritet.elearning.site.CookieQuestion.Category;
import se.diplomagroup.integritet.elearning.site.PendingSignals.Pending;
import se.diplomagroup.integritet.kit.ids.Uuid7;

/// Tells the platform what a visitor has answered, one decision for each category, all or none.
@ApplicationScoped
class CookieDecisions {

  private static final Logger LOG = Logger.getLogger(CookieDecisions.class);

  private record Decision(
      UUID decisionId,
      UUID visitorId,
      String purpose,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer purposeVersion,
      String choice,
      int noticeVersion,
      String language,
      String textHash,
      String surface,
      String method,
      boolean gpc) {}

  /// What a browser says for its visitor: a no, to which no text was shown.
  private record Signal(
      UUID decisionId,
      UUID visitorId,
      String purpose,
      String choice,
      Instant decidedAt,
      String surface,
      String method,
      boolean gpc) {}

  /// What became of an answer.
  enum Outcome {
    STORED,
    /// What had been shown is no longer in force.
    OUTDATED,
    /// The visitor is erased, and nothing is recorded about them any more.
    ERASED,
    FAILED
  }

  private static final Set<String> NOT_IN_FORCE =
      Set.of("purpose-not-in-force", "notice-not-in-force");

  private static final Set<String> NO_VISITOR_ANY_MORE =
      Set.of("subject-erased", "other-kind-of-subject");

  /// Of whom or what is refused so, no consent stands.
  private static final Set<String> NOTHING_STANDS =
      Set.of(
          "subject-erased", "other-kind-of-subject", "unknown-purpose", "purpose-not-on-consent");

  private record Decisions(List<?> decisions) {}

  private final JsonHttp http;
  private final URI address;

  CookieDecisions(JsonHttp http, @ConfigProperty(name = "integritet.consent.url") String consent) {
    this.http = http;
    this.address = URI.create(consent + "/v1/decisions");
  }

  /// @param before what the visitor had said, with their id
  /// @param signalled whether their browser says no for them
  Outcome tell(CookieQuestion asked, CookieAnswer answer, CookieChoice before, boolean signalled) {
    List<Decision> decisions =
        asked.categories().stream()
            .filter(category -> answer.isAbout(category.purpose()))
            .map(category ->
                new Decision(
                    Uuid7.next(),
                    before.visitorId(),
                    category.purpose(),
                    answer.versionOf(category.purpose()),
                    choice(category, answer, before),
                    answer.noticeVersion,
                    answer.language,
                    answer.textHash,
                    answer.surface(),
                    answer.method(),
                    signalled))
            .toList();
    return decisions.isEmpty() ? Outcome.FAILED : tell(new Decisions(decisions));
  }

  /// Takes back a yes of a visitor, because their browser says no for them.
  ///
  /// @return whether nothing stands any more; otherwise it has to be told again
  /// @throws GatewayUnavailable if nobody answers
  boolean takeBack(Pending pending) {
    Signal signal =
        new Signal(
            pending.decisionId(),
            pending.visitorId(),
            pending.purpose(),
            "withdrawn",
            pending.signalledAt(),
            "website",
            "browser-signal",
            true);
    GatewayAnswer stored = http.post(address, new Decisions(List.of(signal)));
    if (stored.isSuccess()) {
      return true;
    }
    boolean nothingStands =
        NOTHING_STANDS.contains(stored.problem()) || NOTHING_STANDS.contains(stored.rule());
    LOG.logf(
        nothingStands ? Level.INFO : Level.WARN,
        "a browser's signal was refused: %s",
        stored.problem());
    return nothingStands;
  }

  private Outcome tell(Decisions decisions) {
    try {
      GatewayAnswer stored = http.post(address, decisions);
      if (stored.isSuccess()) {
        return Outcome.STORED;
      }
      if (NO_VISITOR_ANY_MORE.contains(stored.problem())) {
        return Outcome.ERASED;
      }
      LOG.warnf("a choice about cookies was not stored: %s", stored.problem());
      return NOT_IN_FORCE.contains(stored.rule()) ? Outcome.OUTDATED : Outcome.FAILED;
    } catch (GatewayUnavailable e) {
      LOG.warnf("a choice about cookies was not stored: %s", e.getMessage());
      return Outcome.FAILED;
    }
  }

  private static String choice(Category category, CookieAnswer answer, CookieChoice before) {
    if (answer.accepts(category.purpose())) {
      return "given";
    }
    return before.accepts(category.purpose()) ? "withdrawn" : "refused";
  }
}
