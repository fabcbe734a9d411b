package se.diplomagroup.integritet.kit.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import javax.sql.DataSource;
import se.diplomagroup.integritet.kit.sql.Sql;

/// How much waits in the outbox, and since when.
@ApplicationScoped
public class OutboxMetrics {

  private static final int COUNTED_AT_MOST = 1_000_000;

  private record Backlog(double events, double seconds) {}

  private final Sql sql;
  private final MeterRegistry registry;
  private volatile Backlog backlog = new Backlog(0, 0);

  OutboxMetrics(DataSource dataSource, MeterRegistry registry) {
    this.sql = new Sql(dataSource);
    this.registry = registry;
  }

  void register(@Observes StartupEvent event) {
    registry.gauge("integritet.outbox.backlog", this, metrics -> metrics.backlog.events());
    registry.gauge("integritet.outbox.oldest.seconds", this, metrics -> metrics.backlog.seconds());
  }

  @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
  void measure() {
    backlog =
        sql.query(
                """
                select
                  (select count(*) from (select 1 from outbox limit ?) as counted),
                  coalesce(extract(epoch from clock_timestamp() - (
                    select min(first.appended_at) from outbox_lease
                    cross join lateral (
                      select appended_at from outbox where outbox.slot = outbox_lease.slot
                      order by position limit 1) as first)), 0)
                """,
                row -> new Backlog(row.getDouble(1), row.getDouble(2)),
                COUNTED_AT_MOST)
            .getFirst();
  }
}
