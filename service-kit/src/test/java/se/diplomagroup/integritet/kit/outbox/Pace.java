package se.diplomagroup.integritet.kit.outbox;

import java.util.concurrent.locks.LockSupport;

/// A steady number of turns in a second, whatever a turn takes: who is late catches up, so that a
/// slow moment counts for everything that should have happened in it.
final class Pace {

  private final long began = System.nanoTime();
  private final double nanosPerTurn;
  private long turns;

  Pace(double perSecond) {
    this.nanosPerTurn = 1e9 / perSecond;
  }

  /// Waits for the next turn.
  void next() {
    long at = began + (long) (turns++ * nanosPerTurn);
    for (long left = at - System.nanoTime(); left > 0; left = at - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
