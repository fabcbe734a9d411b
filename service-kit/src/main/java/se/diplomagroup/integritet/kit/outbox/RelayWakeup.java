package se.diplomagroup.integritet.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;

/// Tells the relay of this replica and, where others publish a part of the keys, theirs that there
/// are new events.
@ApplicationScoped
class RelayWakeup {

  private final Signal relay = new Signal();
  private final Signal others = new Signal();

  /// The signal on which the relay waits.
  Signal relay() {
    return relay;
  }

  /// The signal on which the thread waits that notifies other replicas.
  Signal others() {
    return others;
  }

  void afterCommit() {
    relay.raise();
    others.raise();
  }
}
