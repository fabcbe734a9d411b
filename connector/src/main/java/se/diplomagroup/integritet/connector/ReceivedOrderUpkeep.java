package se.diplomagroup.integritet.connector;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import se.diplomagroup.integritet.kit.upkeep.UpkeepSettings;

/// Orders that this system has answered forget whose they were when their time is over, like those
/// of the service that issued them.
@ApplicationScoped
class ReceivedOrderUpkeep {

  private static final int AT_ONCE = 2_000;

  private final ReceivedOrders orders;
  private final UpkeepSettings settings;
  private final Clock clock;

  ReceivedOrderUpkeep(ReceivedOrders orders, UpkeepSettings settings, Clock clock) {
    this.orders = orders;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(every = "1h", delayed = "10m", concurrentExecution = ConcurrentExecution.SKIP)
  void run() {
    int forgotten;
    do {
      forgotten =
          orders.forgetAnsweredBefore(clock.instant().minus(settings.endedOrders()), AT_ONCE);
    } while (forgotten == AT_ONCE);
  }
}
