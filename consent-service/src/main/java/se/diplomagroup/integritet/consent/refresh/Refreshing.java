package se.diplomagroup.integritet.consent.refresh;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Looks again, often enough that every replica knows within a second what another one published.
/// (Quarkus's own scheduler looks at its jobs once a second, which is too late for that.) A look
/// that fails is logged and made again; until then what is known stays.
@ApplicationScoped
public class Refreshing {

  private static final Logger LOG = Logger.getLogger(Refreshing.class);
  private static final long PERIOD_MILLIS = 400;

  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("refreshing").factory());

  /// Runs this again and again until the application stops.
  public void again(Runnable look) {
    clockwork.scheduleWithFixedDelay(
        () -> safely(look), PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    clockwork.shutdownNow();
  }

  private void safely(Runnable look) {
    try {
      look.run();
    } catch (RuntimeException e) {
      if (!clockwork.isShutdown()) {
        LOG.warnf("What is held in memory cannot be renewed: %s", e.getClass().getSimpleName());
      }
    }
  }
}
