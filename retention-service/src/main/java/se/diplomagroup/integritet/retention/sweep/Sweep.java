package se.diplomagroup.integritet.retention.sweep;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.retention.store.Wakeup;

/// Keeps sweeping while the service runs: pass after pass while there is work, then a rest that is
/// cut short when something happens in this process. A date that came while nobody was running is
/// found like any other.
@ApplicationScoped
class Sweep {

  private static final int SECONDS_TO_FINISH = 10;

  private final SweepPass pass;
  private final SweepSettings settings;
  private final Wakeup wakeup;
  private volatile boolean running;
  private @Nullable Thread thread;
  private @Nullable ExecutorService workers;

  Sweep(SweepPass pass, SweepSettings settings, Wakeup wakeup) {
    this.pass = pass;
    this.settings = settings;
    this.wakeup = wakeup;
  }

  void start(@Observes StartupEvent started) {
    running = true;
    ExecutorService pool =
        Executors.newFixedThreadPool(
            settings.workers(), Thread.ofPlatform().name("sweep-worker-", 1).daemon().factory());
    workers = pool;
    thread = Thread.ofPlatform().name("sweep").daemon().start(() -> sweep(pool));
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    running = false;
    if (thread != null && workers != null) {
      thread.interrupt();
      thread.join(TimeUnit.SECONDS.toMillis(SECONDS_TO_FINISH));
      workers.shutdown();
    }
  }

  private void sweep(ExecutorService pool) {
    while (running) {
      try {
        if (!pass.run(pool)) {
          wakeup.await(settings.rest());
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
