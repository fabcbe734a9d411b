package se.diplomagroup.integritet.kit.upkeep;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import se.diplomagroup.integritet.kit.sql.Sql;

/// Deletes ids of received events and idempotency keys that have served their time, some thousands
/// at once so that nobody waits for it.
@ApplicationScoped
public class Upkeep {

  private static final int AT_ONCE = 5_000;

  private final Sql sql;
  private final UpkeepSettings settings;
  private final Clock clock;

  Upkeep(DataSource dataSource, UpkeepSettings settings, Clock clock) {
    this.sql = new Sql(dataSource);
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(every = "1h", delayed = "10m", concurrentExecution = ConcurrentExecution.SKIP)
  void run() {
    delete(
        """
        delete from inbox_event where ctid in (
          select ctid from inbox_event where received_at < ? limit ?)
        """,
        settings.receivedIds());
    delete(
        """
        delete from idempotency_key where ctid in (
          select ctid from idempotency_key where created_at < ? limit ?)
        """,
        settings.idempotencyKeys());
  }

  private void delete(String statement, Duration age) {
    OffsetDateTime before = clock.instant().minus(age).atOffset(ZoneOffset.UTC);
    int deleted;
    do {
      deleted = sql.update(statement, before, AT_ONCE);
    } while (deleted == AT_ONCE);
  }
}
