package se.diplomagroup.integritet.kit.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Wakes one waiting thread; any number of signals while it is busy wake it once more.
final class Signal {

  private final Semaphore raised = new Semaphore(0);

  void raise() {
    if (raised.availablePermits() == 0) {
      raised.release();
    }
  }

  /// Waits until the signal is raised, at most so long. Returns whether it was raised.
  boolean await(Duration atMost) throws InterruptedException {
    boolean woken = raised.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
    raised.drainPermits();
    return woken;
  }
}
