package se.diplomagroup.integritet.retention.disposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import se.diplomagroup.integritet.kit.inbox.ErasedSubjects;
import se.diplomagroup.integritet.retention.customer.People;

/// Orders that a hold took back before any system did anything leave no trace in the disposal: it
/// is planned anew when the hold is released, by what is known and in force then, and until then
/// facts about the person are taken in as about anybody else.
@ApplicationScoped
class CallingOff {

  private final Disposals disposals;
  private final Rounds rounds;
  private final People people;
  private final ErasedSubjects erased;

  CallingOff(Disposals disposals, Rounds rounds, People people, ErasedSubjects erased) {
    this.disposals = disposals;
    this.rounds = rounds;
    this.people = people;
    this.erased = erased;
  }

  /// Calls off the orders of a disposal that is under way if all of them came to nothing. Needs the
  /// person's lock; the disposal is to be saved afterwards.
  ///
  /// @return whether they were called off
  @Transactional(TxType.MANDATORY)
  boolean ifNothingIsDone(Disposal disposal, Instant now) {
    if (!disposal.isUnderWay() || !rounds.answers(disposal).areVoid()) {
      return false;
    }
    disposals.callOffRounds(disposal.id(), now);
    disposal.callOff();
    if (disposal.plan().whole()
        && !disposals.anotherErases(disposal)
        && !erased.contains(disposal.subjectId())) {
      people.notErasing(disposal.subjectId());
    }
    return true;
  }
}
