package se.diplomagroup.integritet.kit.order;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.kit.upkeep.UpkeepSettings;

/// Orders that have ended forget whose they were when their time is over, some thousands at once.
/// That there was an order, to which system, with which counts and evidence, stays; so does its id,
/// by which it is known when it comes again.
@ApplicationScoped
public class OrderUpkeep {

  private static final int AT_ONCE = 2_000;

  private static final String FORGET =
      """
      update system_order set content = %s, reply = %s, forgotten = true
      where order_id in (
        select order_id from system_order
        where closed and not forgotten and greatest(answered_at, withdrawn_at) < ?
        limit ? for update skip locked)
      """
          .formatted(ForgottenSubject.in("content"), ForgottenSubject.in("reply"));

  private final Sql sql;
  private final UpkeepSettings settings;
  private final Clock clock;

  OrderUpkeep(DataSource dataSource, UpkeepSettings settings, Clock clock) {
    this.sql = new Sql(dataSource);
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(every = "1h", delayed = "10m", concurrentExecution = ConcurrentExecution.SKIP)
  public void run() {
    OffsetDateTime before = clock.instant().minus(settings.endedOrders()).atOffset(ZoneOffset.UTC);
    int forgotten;
    do {
      forgotten = sql.update(FORGET, before, AT_ONCE);
    } while (forgotten == AT_ONCE);
  }
}
