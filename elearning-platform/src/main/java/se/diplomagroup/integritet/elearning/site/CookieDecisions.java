package se.diplomagroup.integritet.elearning.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import se.diplomagroup.integritet.elearning.gateway.GatewayAnswer;
import se.diplomagroup.integritet.elearning.gateway.GatewayUnavailable;
import se.diplomagroup.integritet.elearning.gateway.JsonHttp;
import se.diplomagroup.integritet.elearning.site.CookieQuestion.Category;
import se.diplomagroup.integritet.kit.ids.Uuid7;

/// Tells the platform what a visitor has answered, one decision for each category, all or none.
@ApplicationScoped
class CookieDecisions {

  private static final Logger LOG = Logger.getLogger(CookieDecisions.class);

  private record Decision(
      UUID decisionId,
      UUID visitorId,
      String purpose,
      String choice,
      int noticeVersion,
      String language,
      String textHash,
      String surface,
      String method,
      boolean gpc) {}

  private record Decisions(List<Decision> decisions) {}

  private final JsonHttp http;
  private final URI address;

  CookieDecisions(JsonHttp http, @ConfigProperty(name = "integritet.consent.url") String consent) {
    this.http = http;
    this.address = URI.create(consent + "/v1/decisions");
  }

  /// @param before what the visitor had said, with their id
  /// @param signalled whether their browser says no for them
  /// @return whether it was stored
  boolean tell(CookieQuestion asked, CookieAnswer answer, CookieChoice before, boolean signalled) {
    List<Decision> decisions =
        asked.categories().stream()
            .map(category ->
                new Decision(
                    Uuid7.next(),
                    before.visitorId(),
                    category.purpose(),
                    choice(category, answer, before),
                    answer.noticeVersion,
                    answer.language,
                    answer.textHash,
                    answer.surface(),
                    answer.method(),
                    signalled))
            .toList();
    try {
      GatewayAnswer stored = http.post(address, new Decisions(decisions));
      if (!stored.isSuccess()) {
        LOG.warnf("a choice about cookies was not stored: %s", stored.problem());
      }
      return stored.isSuccess();
    } catch (GatewayUnavailable e) {
      LOG.warnf("a choice about cookies was not stored: %s", e.getMessage());
      return false;
    }
  }

  private static String choice(Category category, CookieAnswer answer, CookieChoice before) {
    if (answer.accepts(category.purpose())) {
      return "given";
    }
    return before.accepts(category.purpose()) ? "withdrawn" : "refused";
  }
}
