package se.diplomagroup.integritet.retention.disposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import se.diplomagroup.integritet.kit.ids.Uuid7;

/// Starts a disposal when a rule says that the time is up.
@ApplicationScoped
public class Scheduling {

  private final Disposals disposals;
  private final Planning planning;
  private final Clock clock;

  Scheduling(Disposals disposals, Planning planning, Clock clock) {
    this.disposals = disposals;
    this.planning = planning;
    this.clock = clock;
  }

  /// Starts a disposal of what is due about a person, unless one is on its way. Needs the person's
  /// lock.
  @Transactional(TxType.MANDATORY)
  public void scheduleWhatIsDue(UUID subjectId) {
    if (disposals.isBeingDisposedOf(subjectId)) {
      return;
    }
    if (planning.plan(new Scope.Schedule(), subjectId).disposesOfSomething()) {
      Instant now = clock.instant();
      disposals.add(Disposal.scheduled(Uuid7.next(), subjectId, now), now);
    }
  }

  /// Something about a person has changed: what waits is to be looked at again.
  @Transactional(TxType.MANDATORY)
  public void lookAtWaiting(UUID subjectId) {
    disposals.lookAtWaiting(subjectId, clock.instant());
  }
}
