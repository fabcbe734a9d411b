package se.diplomagroup.integritet.elearning.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.diplomagroup.integritet.contracts.Purposes;
import se.diplomagroup.integritet.elearning.mail.Permissions.Permission;

/// Asks the platform for permission for a newsletter's readers, a thousand at a time, and queues a
/// mail to those who allow it. Where it has come to is committed with each part, so a kill loses
/// nothing and nobody is mailed twice.
@ApplicationScoped
class Asking {

  private static final String RESTRICTED = "restricted";

  private final Newsletters newsletters;
  private final MailRecipients recipients;
  private final MailQueue queue;
  private final Permissions permissions;

  Asking(
      Newsletters newsletters,
      MailRecipients recipients,
      MailQueue queue,
      Permissions permissions) {
    this.newsletters = newsletters;
    this.recipients = recipients;
    this.queue = queue;
    this.permissions = permissions;
  }

  /// Asks for the next part of the oldest newsletter that is not asked for in full.
  ///
  /// @return whether there may be more to ask
  @Transactional
  boolean askNext() {
    return askNext(newsletters.takeAsking());
  }

  @Transactional
  boolean askNext(UUID newsletterId) {
    return askNext(newsletters.takeAsking(newsletterId));
  }

  private boolean askNext(Optional<Newsletters.Asking> asking) {
    asking.ifPresent(this::askPart);
    return asking.isPresent();
  }

  private void askPart(Newsletters.Asking newsletter) {
    List<Reader> readers = newsletters.readersAfter(newsletter.askedUpTo(), Permissions.BATCH);
    if (!readers.isEmpty()) {
      decide(newsletter.id(), readers);
      newsletters.askedUpTo(newsletter.id(), readers.getLast().subjectId());
    }
    if (readers.size() < Permissions.BATCH) {
      newsletters.asked(newsletter.id());
    }
  }

  private void decide(UUID newsletterId, List<Reader> readers) {
    List<Permission> answers =
        permissions.ask(Purposes.NEWS, readers.stream().map(Reader::subjectId).toList());
    List<Reader> allowed = new ArrayList<>();
    List<Reader> skipped = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    for (int i = 0; i < readers.size(); i++) {
      Reader reader = readers.get(i);
      if (answers.get(i).allowed() && !reader.restricted()) {
        allowed.add(reader);
      } else {
        skipped.add(reader);
        reasons.add(answers.get(i).allowed() ? RESTRICTED : answers.get(i).reason());
      }
    }
    recipients.queued(newsletterId, allowed);
    recipients.skipped(newsletterId, skipped, reasons);
    queue.addNewsletter(newsletterId, allowed.stream().map(Reader::subjectId).toList());
  }
}
