package se.diplomagroup.integritet.retention.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import se.diplomagroup.integritet.kit.ids.Uuid7;
import se.diplomagroup.integritet.kit.inbox.ErasedSubjects;
import se.diplomagroup.integritet.kit.outbox.Outbox;
import se.diplomagroup.integritet.kit.problem.Problems;
import se.diplomagroup.integritet.retention.customer.People;

/// Places and releases holds, under the person's lock: a disposal that is being executed at the
/// same moment either sees the hold or has been before it. If it has been before, its orders are
/// taken back as far as they are not carried out.
@ApplicationScoped
class HoldKeeping {

  private final LegalHolds holds;
  private final People people;
  private final ErasedSubjects erased;
  private final OrdersUnderWay orders;
  private final Outbox outbox;
  private final Clock clock;

  HoldKeeping(
      LegalHolds holds,
      People people,
      ErasedSubjects erased,
      OrdersUnderWay orders,
      Outbox outbox,
      Clock clock) {
    this.holds = holds;
    this.people = people;
    this.erased = erased;
    this.orders = orders;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional(TxType.MANDATORY)
  UUID place(PlaceHold command, UUID by) {
    if (erased.contains(command.subjectId()) && !people.lockIfKnown(command.subjectId())) {
      throw Problems.gone("subject-erased", "The person is erased; nothing is left to hold.");
    }
    people.lock(command.subjectId());
    LegalHold hold =
        LegalHold.place(
            Uuid7.next(),
            command.subjectId(),
            command.kind(),
            command.reference().strip(),
            command.ground().strip(),
            by,
            clock.instant());
    holds.add(hold);
    outbox.append(hold.placed());
    orders.recall(hold.subjectId(), hold.id());
    return hold.id();
  }

  /// Releases a hold; what waited for it is looked at again by itself.
  @Transactional
  LegalHold release(UUID holdId, String reason, UUID by) {
    UUID subjectId =
        holds.find(holdId).map(LegalHold::subjectId).orElseThrow(() -> Problems.notFound("hold"));
    people.lock(subjectId);
    LegalHold hold = holds.find(holdId).orElseThrow();
    if (hold.state() == LegalHold.State.RELEASED) {
      throw Problems.conflict("hold-released", "The hold has been released before.");
    }
    Instant now = clock.instant();
    outbox.append(hold.release(by, reason.strip(), now));
    holds.save(hold);
    if (erased.contains(subjectId)) {
      forget(subjectId, now);
    }
    people.reviewSoon(List.of(subjectId), now);
    return hold;
  }

  /// The person was erased before the hold ended: no erasure comes any more that takes its words,
  /// and the row that was locked.
  private void forget(UUID subjectId, Instant now) {
    holds.forgetWords(subjectId);
    people.erasing(subjectId, now);
  }
}
