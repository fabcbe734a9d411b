package se.diplomagroup.integritet.retention.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Tells the sweep of this process that there are rows to look at, once they are committed. Other
/// replicas, and this one if it dies in between, find the same rows when they next look: the signal
/// only saves time, nothing depends on it.
@ApplicationScoped
public class Wakeup {

  private final TransactionSynchronizationRegistry transactions;
  private final Semaphore signal = new Semaphore(0);

  Wakeup(TransactionSynchronizationRegistry transactions) {
    this.transactions = transactions;
  }

  /// Signals after the commit of the transaction at hand; once, however often it is called.
  public void afterCommit() {
    if (transactions.getResource(Wakeup.class) == null) {
      transactions.putResource(Wakeup.class, Boolean.TRUE);
      transactions.registerInterposedSynchronization(new AfterCommit());
    }
  }

  /// Signals now.
  public void now() {
    signal.release();
  }

  /// Waits for a signal, at most this long.
  public void await(Duration longest) throws InterruptedException {
    if (signal.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
      signal.drainPermits();
    }
  }

  private final class AfterCommit implements Synchronization {

    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        now();
      }
    }
  }
}
