package se.diplomagroup.integritet.elearning.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import se.diplomagroup.integritet.elearning.gateway.GatewayAnswer;
import se.diplomagroup.integritet.elearning.gateway.GatewayUnavailable;
import se.diplomagroup.integritet.elearning.gateway.JsonHttp;
import se.diplomagroup.integritet.kit.ids.Uuid7;

/// Tells the platform that the reader of a mail wants no more of them (GDPR Art. 7(3): as easy to
/// withdraw as to give).
@ApplicationScoped
public class Withdrawals {

  private static final Logger LOG = Logger.getLogger(Withdrawals.class);

  private record Decision(
      UUID decisionId,
      UUID subjectId,
      String purpose,
      String choice,
      String surface,
      String method) {}

  private record Decisions(List<Decision> decisions) {}

  private final JsonHttp http;
  private final URI address;

  Withdrawals(JsonHttp http, @ConfigProperty(name = "integritet.consent.url") String consent) {
    this.http = http;
    this.address = URI.create(consent + "/v1/decisions");
  }

  /// @return whether the platform has stored it, or has nobody to store it about any more
  public boolean withdraw(Unsubscription unsubscription) {
    Decision no =
        new Decision(
            Uuid7.next(),
            unsubscription.subjectId(),
            unsubscription.purpose().value(),
            "withdrawn",
            "mail",
            "button");
    try {
      GatewayAnswer stored = http.post(address, new Decisions(List.of(no)));
      if (stored.isSuccess() || stored.problem().equals("subject-erased")) {
        return true;
      }
      LOG.warnf("a withdrawal was not stored: %s", stored.problem());
    } catch (GatewayUnavailable e) {
      LOG.warnf("a withdrawal was not stored: %s", e.getMessage());
    }
    return false;
  }
}
