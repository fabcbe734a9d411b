package se.diplomagroup.integritet.connector;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// The threads that run orders. They are woken when an order has come, and look by themselves for
/// those whose time for another attempt has come.
@ApplicationScoped
class OrderWorkers {

  private static final Logger LOG = Logger.getLogger(OrderWorkers.class);
  private static final long STOP_MILLIS = 5_000;

  private final OrderRunner runner;
  private final ConnectorSettings settings;
  private final Semaphore work = new Semaphore(0);
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean running;

  OrderWorkers(OrderRunner runner, ConnectorSettings settings) {
    this.runner = runner;
    this.settings = settings;
  }

  void start(@Observes StartupEvent event) {
    running = true;
    for (int i = 1; i <= settings.workers(); i++) {
      threads.add(Thread.ofPlatform().name("connector-" + i).daemon().start(this::work));
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    running = false;
    work.release(threads.size());
    for (Thread thread : threads) {
      thread.join(STOP_MILLIS);
    }
  }

  /// There are new orders.
  void wake() {
    if (work.availablePermits() < settings.workers()) {
      work.release(settings.workers());
    }
  }

  private void work() {
    while (running) {
      try {
        if (!running || !runner.runNext()) {
          rest();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        LOG.warnf("Orders cannot be run: %s", e.getClass().getName());
        restAfterFailure();
      }
    }
  }

  private void rest() throws InterruptedException {
    if (work.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS)) {
      work.drainPermits();
    }
  }

  private void restAfterFailure() {
    try {
      work.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
