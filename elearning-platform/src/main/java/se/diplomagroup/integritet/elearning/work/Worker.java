package se.diplomagroup.integritet.elearning.work;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/// Runs one step over and over on a thread of its own: at once while there is more to do, else when
/// woken or after a while. It keeps nothing in memory that a kill may lose: a step reads what is to
/// be done from the database and commits what it has done.
public final class Worker {

  private static final Logger LOG = Logger.getLogger(Worker.class);
  private static final Duration STOPPING = Duration.ofSeconds(5);

  private final String name;
  private final Supplier<Next> step;
  private final Semaphore wakes = new Semaphore(0);
  private final Thread thread;
  private volatile boolean stopped;
  private int failures;

  public Worker(String name, Supplier<Next> step) {
    this.name = name;
    this.step = step;
    this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::loop);
  }

  void start() {
    thread.start();
  }

  /// There is new work.
  public void wake() {
    wakes.release();
  }

  void close() {
    stopped = true;
    thread.interrupt();
    try {
      thread.join(STOPPING);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void loop() {
    while (!stopped) {
      try {
        await(guarded());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /// Messages of exceptions may carry what they failed on, so only the kind is told.
  private Next guarded() {
    wakes.drainPermits();
    try {
      Next next = step.get();
      failures = 0;
      return next;
    } catch (RuntimeException e) {
      failures++;
      if (!stopped) {
        LOG.warnf("%s failed with %s and tries again", name, e.getClass().getSimpleName());
      }
      return Next.retry(Backoff.after(failures));
    }
  }

  private void await(Next next) throws InterruptedException {
    long millis = next.delay().toMillis();
    if (millis == 0) {
      return;
    }
    if (next.wakeable()) {
      boolean woken = wakes.tryAcquire(millis, TimeUnit.MILLISECONDS);
      LOG.tracef("%s goes on, woken: %s", name, woken);
    } else {
      TimeUnit.MILLISECONDS.sleep(millis);
    }
  }
}
