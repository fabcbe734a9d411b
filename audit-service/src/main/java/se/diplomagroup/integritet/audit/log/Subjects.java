package se.diplomagroup.integritet.audit.log;

import java.util.Optional;
import java.util.UUID;
import se.diplomagroup.integritet.contracts.ConsentEvent;
import se.diplomagroup.integritet.contracts.Event;
import se.diplomagroup.integritet.contracts.LifecycleEvent;
import se.diplomagroup.integritet.contracts.PersonalDataRead;
import se.diplomagroup.integritet.contracts.RetentionEvent;
import se.diplomagroup.integritet.contracts.RightsEvent;
import se.diplomagroup.integritet.contracts.SystemOrdered;
import se.diplomagroup.integritet.contracts.SystemReplied;

/// Whom an event is about.
final class Subjects {

  private Subjects() {}

  static Optional<UUID> of(Event event) {
    return switch (event) {
      case LifecycleEvent.PersonFact fact -> Optional.of(fact.subjectId());
      case LifecycleEvent.ContractFact _ -> Optional.empty();
      case ConsentEvent.SubjectFact fact -> Optional.of(fact.subjectId());
      case ConsentEvent.NoticePublished _ -> Optional.empty();
      case ConsentEvent.CataloguePublished _ -> Optional.empty();
      case RightsEvent rights -> Optional.of(rights.subjectId());
      case RetentionEvent.PersonFact fact -> Optional.of(fact.subjectId());
      case RetentionEvent.RuleActivated _ -> Optional.empty();
      case RetentionEvent.SystemRegistered _ -> Optional.empty();
      case SystemOrdered order -> Optional.of(order.subjectId());
      case SystemReplied reply -> Optional.of(reply.subjectId());
      case PersonalDataRead read -> Optional.of(read.subjectId());
    };
  }
}
