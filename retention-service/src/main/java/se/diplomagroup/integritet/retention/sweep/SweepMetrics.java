package se.diplomagroup.integritet.retention.sweep;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import javax.sql.DataSource;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.retention.store.Columns;

/// The figures by which an operator sees that the work goes on: how many people wait for a look,
/// how many disposals are under way, deferred and late.
@ApplicationScoped
class SweepMetrics {

  private final Sql sql;
  private final Clock clock;
  private final MeterRegistry meters;

  SweepMetrics(DataSource dataSource, Clock clock, MeterRegistry meters) {
    this.sql = new Sql(dataSource);
    this.clock = clock;
    this.meters = meters;
  }

  void register(@Observes StartupEvent started) {
    gauge("retention.people.to.review", "select count(*) from person where review_at <= ?");
    gauge(
        "retention.disposals.late",
        "select count(*) from disposal where state = 'executing' and answer_by < ?");
    gauge(
        "retention.disposals.deferred",
        "select count(*) from disposal where state = 'deferred' and planned_at <= ?");
    gauge(
        "retention.disposals.executing",
        "select count(*) from disposal where state = 'executing' and planned_at <= ?");
  }

  private void gauge(String name, String query) {
    Gauge.builder(name, () -> count(query)).register(meters);
  }

  private long count(String query) {
    return sql.query(query, row -> row.getLong(1), Columns.utc(clock.instant())).getFirst();
  }
}
