package se.diplomagroup.integritet.consent.change;

import java.util.Collection;
import java.util.UUID;

/// Whoever remembers what is known about subjects, and has to forget it when it changes.
public interface SubjectWatcher {

  /// Something about these has changed.
  void changed(Collection<UUID> subjects);

  /// Something about anybody may have changed.
  void everythingMayHaveChanged();
}
