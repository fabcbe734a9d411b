package se.diplomagroup.integritet.consent.change;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Whether memory is used, how old it may be, and what makes looking slow.
@ApplicationScoped
class ChangeMetrics {

  private final SubjectChanges changes;
  private final MeterRegistry metrics;

  ChangeMetrics(SubjectChanges changes, MeterRegistry metrics) {
    this.changes = changes;
    this.metrics = metrics;
  }

  void register(@Observes StartupEvent event) {
    Gauge.builder("integritet.changes.fresh", changes, it -> it.isFresh() ? 1 : 0)
        .description("Whether permissions are answered from memory (1) or from the database (0)")
        .register(metrics);
    Gauge.builder("integritet.changes.look.age", changes, it -> seconds(it.sinceLook()))
        .description("How long ago the last look at the changes began that succeeded")
        .baseUnit("seconds")
        .register(metrics);
    Gauge.builder("integritet.changes.horizon.age", changes, it -> seconds(it.horizonAge()))
        .description("For how long the oldest transaction of the database has been running")
        .baseUnit("seconds")
        .register(metrics);
    FunctionCounter.builder("integritet.changes.looks", changes, SubjectChanges::looks)
        .description("Looks at the changes that succeeded")
        .register(metrics);
    FunctionCounter.builder("integritet.changes.failures", changes, SubjectChanges::failures)
        .description("Looks at the changes that failed")
        .register(metrics);
  }

  private static double seconds(Duration time) {
    return (double) time.toNanos() / TimeUnit.SECONDS.toNanos(1);
  }
}
