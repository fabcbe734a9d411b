package se.diplomagroup.integritet.rights.request;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import se.diplomagroup.integritet.kit.time.Zones;

/// Does what is due by now: destroys the keys of extracts whose time is over, lifts refused
/// restrictions after the person was told. It asks what is due, not what happened at a time, so
/// whatever fell due while the service was down is done when it is up again.
@ApplicationScoped
class UpkeepProcess {

  private static final Logger LOG = Logger.getLogger(UpkeepProcess.class);
  private static final int BATCH = 100;

  private final Upkeep upkeep;
  private final RequestSettings settings;
  private final Clock clock;

  UpkeepProcess(Upkeep upkeep, RequestSettings settings, Clock clock) {
    this.upkeep = upkeep;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(
      every = "${integritet.rights.request.upkeep-every:60s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void run() {
    Instant now = clock.instant();
    Instant limit = now.minus(settings.packagesKeptFor());
    each(upkeep.extractsReadyBefore(limit, BATCH), upkeep::destroyExtract);
    LocalDate today = LocalDate.ofInstant(now, Zones.STOCKHOLM);
    each(upkeep.restrictionsLiftedBy(today, BATCH), upkeep::liftRestriction);
  }

  private static void each(List<UUID> due, Consumer<UUID> work) {
    for (UUID id : due) {
      try {
        work.accept(id);
      } catch (RuntimeException e) {
        LOG.errorf(e, "Upkeep of request %s failed and is tried again", id);
      }
    }
  }
}
