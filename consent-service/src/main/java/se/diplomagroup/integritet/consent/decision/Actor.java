package se.diplomagroup.integritet.consent.decision;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;

/// Who told the decision: the person themselves, a guardian of a child, a system where it was made,
/// or staff: those to whom the person turned, and the data protection officer who moves in what was
/// decided elsewhere.
///
/// @param id the person, the guardianship (which leads to the guardian as long as it is known), the
///   staff member or the system's account
/// @param system the system's key, where it was a system, or told by one, or moved in from there
/// @param reason why staff told it
public record Actor(Kind kind, UUID id, @Nullable Code system, @Nullable Code reason) {

  private static final Code MOVED_IN = Code.of("moved-in");

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

  /// Whoever moves in what a system has collected and does not tell itself.
  public static Actor mover(UUID id, Code source) {
    return new Actor(Kind.STAFF, id, source, MOVED_IN);
  }

  /// The guardian who decided, on the same word.
  Actor guardian(UUID guardianshipId) {
    return new Actor(Kind.GUARDIAN, guardianshipId, system, reason);
  }

  /// The system that told the decision itself, or null when none did.
  public @Nullable Code teller() {
    return isMovedIn() ? null : system;
  }

  /// Nobody else names a system and gives a reason.
  boolean isMovedIn() {
    return system != null && reason != null;
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
