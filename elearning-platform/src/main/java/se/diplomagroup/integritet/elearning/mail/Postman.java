package se.diplomagroup.integritet.elearning.mail;

import io.quarkus.mailer.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import se.diplomagroup.integritet.elearning.mail.MailQueue.Queued;
import se.diplomagroup.integritet.elearning.mail.Permissions.Permission;

/// Sends one mail after the other. A mail that has waited longer since its reader was asked for
/// than an answer may be kept is asked for again. A kill between the mail server's yes and the
/// commit sends that one mail twice: the price of never losing one.
@ApplicationScoped
class Postman {

  /// How a round went.
  enum Round {
    NOTHING_TO_SEND,
    DONE,
    MAIL_SERVER_AWAY
  }

  private static final Logger LOG = Logger.getLogger(Postman.class);

  /// What the platform says of its answers (`max-age=1`).
  private static final Duration PERMISSION_LASTS = Duration.ofSeconds(1);

  private static final int MAX_ATTEMPTS = 20;

  private final MailQueue queue;
  private final MailRecipients recipients;
  private final Permissions permissions;
  private final Letters letters;
  private final Mailer mailer;
  private final Clock clock;

  Postman(
      MailQueue queue,
      MailRecipients recipients,
      Permissions permissions,
      Letters letters,
      Mailer mailer,
      Clock clock) {
    this.queue = queue;
    this.recipients = recipients;
    this.permissions = permissions;
    this.letters = letters;
    this.mailer = mailer;
    this.clock = clock;
  }

  @Transactional
  Round sendNext() {
    return deliver(queue.takeNext());
  }

  @Transactional
  Round sendNext(UUID newsletterId) {
    return deliver(queue.takeNext(newsletterId));
  }

  private Round deliver(Optional<Queued> next) {
    return next.map(this::deliver).orElse(Round.NOTHING_TO_SEND);
  }

  private Round deliver(Queued mail) {
    Optional<String> refusal = refusal(mail);
    if (refusal.isPresent()) {
      skip(mail, refusal.get());
      return Round.DONE;
    }
    if (sent(mail)) {
      recipients.sent(mail);
      queue.remove(mail);
      return Round.DONE;
    }
    if (mail.attempts() + 1 >= MAX_ATTEMPTS) {
      skip(mail, "undeliverable");
      return Round.DONE;
    }
    queue.failed(mail);
    return Round.MAIL_SERVER_AWAY;
  }

  private Optional<String> refusal(Queued mail) {
    if (mail.permittedAt().plus(PERMISSION_LASTS).isAfter(clock.instant())) {
      return Optional.empty();
    }
    Permission permission = permissions.ask(mail.purpose(), List.of(mail.subjectId())).getFirst();
    queue.permitted(mail);
    return permission.allowed() ? Optional.empty() : Optional.of(permission.reason());
  }

  private void skip(Queued mail, String reason) {
    recipients.skipped(mail, reason);
    queue.remove(mail);
  }

  /// What a mail server says when it refuses names the recipient, so only the kind is told.
  private boolean sent(Queued mail) {
    try {
      mailer.send(letters.write(mail));
      return true;
    } catch (RuntimeException e) {
      LOG.warnf("mail %s waits: %s", mail.id(), e.getClass().getSimpleName());
      return false;
    }
  }
}
