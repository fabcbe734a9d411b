package se.diplomagroup.integritet.consent.decision;

import java.util.UUID;
import se.diplomagroup.integritet.contracts.ConsentEvent.SubjectKind;

/// Who decides: a person, or a visitor who is not signed in. A visitor is never taken for a person.
public record Subject(UUID id, SubjectKind kind) {

  public static Subject person(UUID id) {
    return new Subject(id, SubjectKind.PERSON);
  }

  public static Subject visitor(UUID id) {
    return new Subject(id, SubjectKind.VISITOR);
  }
}
