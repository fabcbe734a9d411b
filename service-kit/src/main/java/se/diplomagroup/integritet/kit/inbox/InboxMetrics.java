package se.diplomagroup.integritet.kit.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import se.diplomagroup.integritet.contracts.CloudEvents;
import se.diplomagroup.integritet.kit.sql.Sql;

/// How far the inbox is behind and what is parked. Kafka's own figures of a channel's lag stand
/// beside them, as `kafka_consumer_fetch_manager_records_lag`.
@ApplicationScoped
public class InboxMetrics {

  private record Parked(double keys, double events) {}

  private final Sql sql;
  private final MeterRegistry registry;
  private final Clock clock;
  private volatile Parked parked = new Parked(0, 0);

  InboxMetrics(DataSource dataSource, MeterRegistry registry, Clock clock) {
    this.sql = new Sql(dataSource);
    this.registry = registry;
    this.clock = clock;
  }

  void register(@Observes StartupEvent event) {
    registry.gauge("integritet.inbox.parked.keys", this, metrics -> metrics.parked.keys());
    registry.gauge("integritet.inbox.parked.events", this, metrics -> metrics.parked.events());
  }

  @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
  void measure() {
    parked =
        sql.query(
                "select (select count(*) from parked_key), (select count(*) from parked_event)",
                row -> new Parked(row.getDouble(1), row.getDouble(2)))
            .getFirst();
  }

  /// Notes how old the batch's events are now that they have had their effect.
  void applied(String channel, List<RawRecord> batch) {
    Timer delay = registry.timer("integritet.inbox.delay", "channel", channel);
    Instant now = clock.instant();
    for (RawRecord record : batch) {
      String time = record.headers().get(CloudEvents.TIME);
      if (time != null) {
        note(delay, time, now);
      }
    }
  }

  private static void note(Timer delay, String time, Instant now) {
    try {
      Duration age = Duration.between(Instant.parse(time), now);
      delay.record(age.isNegative() ? Duration.ZERO : age);
    } catch (DateTimeException e) {
      delay.record(Duration.ZERO);
    }
  }
}
