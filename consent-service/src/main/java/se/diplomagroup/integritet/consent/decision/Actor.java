package se.diplomagroup.integritet.consent.decision;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;

/// Who told the decision: the person themselves, or a system where they made it.
///
/// @param system the system's key, where it was a system
public record Actor(Kind kind, UUID id, @Nullable Code system) {

  /// Kinds of actors. The ledger's column takes more than these, such as a guardian.
  public enum Kind {
    SELF,
    SYSTEM;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public static Actor self(UUID subjectId) {
    return new Actor(Kind.SELF, subjectId, null);
  }

  public static Actor system(UUID id, Code key) {
    return new Actor(Kind.SYSTEM, id, key);
  }
}
