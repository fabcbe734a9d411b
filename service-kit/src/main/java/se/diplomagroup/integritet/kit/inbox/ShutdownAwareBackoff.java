package se.diplomagroup.integritet.kit.inbox;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Doubling pauses up to five seconds, ended by the application's shutdown.
final class ShutdownAwareBackoff implements Backoff {

  private static final long FIRST_MILLIS = 50;
  private static final long MAX_MILLIS = 5_000;

  private final CountDownLatch stopped = new CountDownLatch(1);

  void stop() {
    stopped.countDown();
  }

  @Override
  public void pause(int attempt) throws InterruptedException {
    long millis = Math.min(MAX_MILLIS, FIRST_MILLIS << Math.min(attempt - 1, 10));
    if (stopped.await(millis, TimeUnit.MILLISECONDS)) {
      throw new InterruptedException("the application stops");
    }
  }
}
