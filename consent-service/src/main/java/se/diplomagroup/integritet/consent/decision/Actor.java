package se.diplomagroup.integritet.consent.decision;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;

/// Who told the decision: the person themselves, a guardian of a child, a system where it was made,
/// or staff to whom the person turned.
///
/// @param id the person, the guardianship (which leads to the guardian as long as it is known), the
///   staff member or the system's account
/// @param system the system's key, where it was a system or told by one
/// @param reason why staff told it
public record Actor(Kind kind, UUID id, @Nullable Code system, @Nullable Code reason) {

  /// Kinds of actors.
  public enum Kind {
    SELF,
    GUARDIAN,
    STAFF,
    SYSTEM;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public static Actor self(UUID subjectId) {
    return new Actor(Kind.SELF, subjectId, null, null);
  }

  public static Actor system(UUID id, Code key) {
    return new Actor(Kind.SYSTEM, id, key, null);
  }

  public static Actor staff(UUID id, Code reason) {
    return new Actor(Kind.STAFF, id, null, reason);
  }

  /// @param system the system that told it, or null when the guardian did so themselves
  public static Actor guardian(UUID guardianshipId, @Nullable Code system) {
    return new Actor(Kind.GUARDIAN, guardianshipId, system, null);
  }

  /// The guardianship by which a guardian decided, or null when none did.
  @Nullable UUID guardianship() {
    return kind == Kind.GUARDIAN ? id : null;
  }

  /// Whether the decision was made somewhere else, perhaps earlier, and is told here.
  boolean tellsWhatWasDecided() {
    return kind == Kind.STAFF || system != null;
  }
}
