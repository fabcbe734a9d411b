package se.diplomagroup.integritet.kit.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.PersonalDataRead;
import se.diplomagroup.integritet.contracts.PersonalDataRead.ActorKind;
import se.diplomagroup.integritet.kit.identity.Caller;
import se.diplomagroup.integritet.kit.ids.Uuid7;
import se.diplomagroup.integritet.kit.outbox.Outbox;

/// Tells who read whose data and why, in a transaction of its own that is committed before the
/// answer leaves: if it cannot be written, the data is not shown.
@ApplicationScoped
public class AccessLog {

  private final Outbox outbox;
  private final Caller caller;
  private final Clock clock;
  private final Code where;

  AccessLog(
      Outbox outbox,
      Caller caller,
      Clock clock,
      @ConfigProperty(name = "integritet.system-key") String systemKey) {
    this.outbox = outbox;
    this.caller = caller;
    this.clock = clock;
    this.where = Code.of(systemKey);
  }

  /// Records that the caller reads data of this person now.
  ///
  /// @param what the kind of data
  /// @param reason why; for staff what [AccessReason#required] says
  @Transactional(TxType.REQUIRES_NEW)
  public void read(UUID subjectId, Code what, Code reason, @Nullable UUID caseId) {
    outbox.append(fact(subjectId, what, reason, caseId));
  }

  /// Records that the caller reads data of all of these persons now: a list shows each of them.
  ///
  /// @param reason why; for staff what [AccessReason#required] says
  @Transactional(TxType.REQUIRES_NEW)
  public void read(Collection<UUID> subjectIds, Code what, Code reason) {
    outbox.append(subjectIds.stream().map(id -> fact(id, what, reason, null)).toList());
  }

  private PersonalDataRead fact(UUID subjectId, Code what, Code reason, @Nullable UUID caseId) {
    return new PersonalDataRead(
        Uuid7.next(),
        caller.id(),
        actorKind(),
        subjectId,
        what,
        reason,
        caseId,
        where,
        clock.instant());
  }

  private ActorKind actorKind() {
    return switch (caller.kind()) {
      case PERSON -> ActorKind.PERSON;
      case STAFF -> ActorKind.STAFF;
      case SYSTEM -> ActorKind.SYSTEM;
    };
  }
}
