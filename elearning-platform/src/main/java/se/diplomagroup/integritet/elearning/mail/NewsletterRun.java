package se.diplomagroup.integritet.elearning.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;
import se.diplomagroup.integritet.elearning.gateway.GatewayUnavailable;
import se.diplomagroup.integritet.elearning.mail.Postman.Round;

/// Does as much of a newsletter as fits in a call, so that a short one is sent when the call
/// returns. Whatever is left, the [MailWorker] carries on with.
@ApplicationScoped
class NewsletterRun {

  private static final Logger LOG = Logger.getLogger(NewsletterRun.class);
  private static final Duration CALLERS_PATIENCE = Duration.ofSeconds(20);

  private final Asking asking;
  private final Postman postman;
  private final MailWorker worker;
  private final Clock clock;

  NewsletterRun(Asking asking, Postman postman, MailWorker worker, Clock clock) {
    this.asking = asking;
    this.postman = postman;
    this.worker = worker;
    this.clock = clock;
  }

  void forACallersPatience(UUID newsletterId) {
    Instant deadline = clock.instant().plus(CALLERS_PATIENCE);
    try {
      boolean more = true;
      while (more && clock.instant().isBefore(deadline)) {
        more = asking.askNext(newsletterId);
      }
      Round sent = Round.DONE;
      while (sent == Round.DONE && clock.instant().isBefore(deadline)) {
        sent = postman.sendNext(newsletterId);
      }
    } catch (GatewayUnavailable e) {
      LOG.infof("newsletter %s goes on later: %s", newsletterId, e.getMessage());
    }
    worker.wake();
  }
}
