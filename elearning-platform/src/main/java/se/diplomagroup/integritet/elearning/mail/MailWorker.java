package se.diplomagroup.integritet.elearning.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import se.diplomagroup.integritet.elearning.gateway.GatewayUnavailable;
import se.diplomagroup.integritet.elearning.mail.Postman.Round;
import se.diplomagroup.integritet.elearning.work.Background;
import se.diplomagroup.integritet.elearning.work.Backoff;
import se.diplomagroup.integritet.elearning.work.Next;
import se.diplomagroup.integritet.elearning.work.Worker;

/// Carries on with what waits: newsletters to ask for, invitations whose day has come, mail to
/// send.
@ApplicationScoped
class MailWorker implements Background {

  private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

  private final Asking asking;
  private final Invitations invitations;
  private final Postman postman;
  private final Worker worker = new Worker("mail", this::round);
  private int failures;

  MailWorker(Asking asking, Invitations invitations, Postman postman) {
    this.asking = asking;
    this.invitations = invitations;
    this.postman = postman;
  }

  @Override
  public Worker worker() {
    return worker;
  }

  void wake() {
    worker.wake();
  }

  private Next round() {
    try {
      boolean more = asking.askNext() | invitations.inviteNext();
      Round sent = postman.sendNext();
      failures = 0;
      return switch (sent) {
        case DONE -> Next.NOW;
        case NOTHING_TO_SEND, MAIL_SERVER_AWAY -> more ? Next.NOW : Next.idle(LOOK_AGAIN);
      };
    } catch (GatewayUnavailable e) {
      failures++;
      return Next.retry(Backoff.after(failures));
    }
  }
}
