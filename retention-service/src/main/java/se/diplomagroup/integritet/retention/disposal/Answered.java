package se.diplomagroup.integritet.retention.disposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import se.diplomagroup.integritet.contracts.SystemOrdered;
import se.diplomagroup.integritet.contracts.SystemOrdered.Origin;
import se.diplomagroup.integritet.kit.order.OrderReplyHandler;
import se.diplomagroup.integritet.retention.customer.People;
import se.diplomagroup.integritet.retention.hold.LegalHolds;

/// A reply makes the disposal due for a look. The look itself is taken by the sweep, in a
/// transaction of its own, so that a batch of replies never locks many people.
@ApplicationScoped
class Answered implements OrderReplyHandler {

  private static final Logger LOG = Logger.getLogger(Answered.class);

  private final Disposals disposals;
  private final Repeats repeats;
  private final People people;
  private final LegalHolds holds;
  private final Clock clock;

  Answered(Disposals disposals, Repeats repeats, People people, LegalHolds holds, Clock clock) {
    this.disposals = disposals;
    this.repeats = repeats;
    this.people = people;
    this.holds = holds;
    this.clock = clock;
  }

  @Override
  public void answered(Origin origin, UUID originId) {
    if (origin == Origin.DISPOSAL) {
      disposals.answered(originId, clock.instant());
    }
  }

  @Override
  public void late(Origin origin, UUID originId) {
    LOG.warnf("A system is late with an order of disposal %s", originId);
  }

  /// Never when the orders were called off, and not while the person is held: what is there again
  /// goes after the release. A hold that is placed later must know of it. An order that was carried
  /// out is not locked by a hold, so that the person may be locked after it.
  @Override
  public Repeat repeat(SystemOrdered order) {
    Optional<UUID> subject = disposals.subjectOfRound(order.originId());
    if (subject.isEmpty()) {
      return Repeat.NEVER;
    }
    people.lockIfKnown(subject.get());
    if (holds.binding(subject.get()).isPresent()) {
      return Repeat.LATER;
    }
    repeats.begun(order, clock.instant());
    return Repeat.NOW;
  }
}
