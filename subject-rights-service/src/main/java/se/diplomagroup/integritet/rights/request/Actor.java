package se.diplomagroup.integritet.rights.request;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who did something to a request.
///
/// @param id the person's or staff member's id; null for the service itself
public record Actor(Kind kind, @Nullable UUID id) {

  /// The service, acting on what the systems and the other services told it.
  static final Actor SERVICE = new Actor(Kind.SYSTEM, null);

  enum Kind {
    PERSON,
    STAFF,
    SYSTEM
  }

  static Actor person(UUID subjectId) {
    return new Actor(Kind.PERSON, subjectId);
  }

  static Actor staff(UUID id) {
    return new Actor(Kind.STAFF, id);
  }
}
