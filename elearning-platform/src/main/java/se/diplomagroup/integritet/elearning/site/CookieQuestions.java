package se.diplomagroup.integritet.elearning.site;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import se.diplomagroup.integritet.elearning.gateway.GatewayAnswer;
import se.diplomagroup.integritet.elearning.gateway.GatewayUnavailable;
import se.diplomagroup.integritet.elearning.gateway.JsonHttp;

/// The question about cookies, as the platform words it now. It is read beside the pages, which
/// never wait for it: while it is not known nobody is asked, and nothing is set.
@ApplicationScoped
class CookieQuestions {

  private static final Logger LOG = Logger.getLogger(CookieQuestions.class);
  private static final Duration FRESH = Duration.ofSeconds(60);
  private static final Duration AGAIN = Duration.ofSeconds(5);

  private final JsonHttp http;
  private final String consent;
  private final Clock clock;
  private final Map<String, CookieQuestion> byLanguage = new ConcurrentHashMap<>();
  private final AtomicBoolean reading = new AtomicBoolean();
  private volatile Instant nextReading = Instant.MIN;

  CookieQuestions(
      JsonHttp http, @ConfigProperty(name = "integritet.consent.url") String consent, Clock clock) {
    this.http = http;
    this.consent = consent;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    readBeside();
  }

  /// The question, empty while it is not known.
  Optional<CookieQuestion> in(String language) {
    readBeside();
    return Optional.ofNullable(byLanguage.get(language));
  }

  /// Takes in what is newer before the next page is shown.
  void readAgain() {
    if (reading.compareAndSet(false, true)) {
      read();
    }
  }

  private void readBeside() {
    if (!clock.instant().isBefore(nextReading) && reading.compareAndSet(false, true)) {
      Thread.startVirtualThread(this::read);
    }
  }

  private void read() {
    Duration pause = AGAIN;
    try {
      GatewayAnswer catalogue = http.get(URI.create(consent + "/v1/catalogue"));
      for (String language : new String[] {Words.SWEDISH, Words.ENGLISH}) {
        GatewayAnswer notice =
            http.get(URI.create(consent + "/v1/notices/current?language=" + language));
        if (catalogue.isSuccess() && notice.isSuccess()) {
          CookieQuestion question = CookieQuestion.of(notice.body(), catalogue.body(), language);
          if (question.isComplete()) {
            byLanguage.put(language, question);
            pause = FRESH;
          }
        }
      }
    } catch (GatewayUnavailable e) {
      LOG.debugf("the question about cookies cannot be read now: %s", e.getMessage());
    } finally {
      nextReading = clock.instant().plus(pause);
      reading.set(false);
    }
  }
}
