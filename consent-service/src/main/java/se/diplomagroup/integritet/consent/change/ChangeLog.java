package se.diplomagroup.integritet.consent.change;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where changed subjects are told.
interface ChangeLog {

  /// One look.
  ///
  /// @param at what had ended when it was made
  /// @param subjects who has changed since the look before
  /// @param rules whether what goes for everybody has changed
  /// @param complete whether that is all of them
  record Seen(Snapshot at, Set<UUID> subjects, boolean rules, boolean complete) {}

  /// Everything that was committed after the look before and before this one.
  ///
  /// @param before the look before, or null at the first one, which has nobody to tell of
  /// @param most how many changes are read at most
  /// @throws RuntimeException if the database does not answer, or not in time
  Seen since(@Nullable Snapshot before, int most);
}
