package se.diplomagroup.integritet.consent.guardian;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.UUID;

/// What protects a person from when it is known that they are a child, however it became known.
@ApplicationScoped
class ChildProtection {

  private final OwnConsents ownConsents;
  private final Instance<ChildListener> listeners;

  ChildProtection(OwnConsents ownConsents, Instance<ChildListener> listeners) {
    this.ownConsents = ownConsents;
    this.listeners = listeners;
  }

  /// Ends what the child consented to themselves, in the caller's transaction, which holds the
  /// child's ledger. Doing it twice changes nothing more.
  void begin(UUID childId) {
    ownConsents.end(childId);
    listeners.forEach(listener -> listener.learned(childId));
  }
}
