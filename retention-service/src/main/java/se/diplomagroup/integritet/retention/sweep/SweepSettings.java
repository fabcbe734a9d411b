package se.diplomagroup.integritet.retention.sweep;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// How the sweep works.
@ApplicationScoped
class SweepSettings {

  /// How long a replica rests when it has found nothing. What happens in the same process wakes it
  /// at once; this bounds how late the work of another replica, or a date that has come, is seen.
  private final Duration rest;

  /// How many people are worked on at once by one replica. Each takes a database connection.
  private final int workers;

  /// How many rows are claimed at a time.
  private final int batch;

  /// After this time rows claimed by a replica that has died are taken up by others.
  private final Duration lease;

  SweepSettings(
      @ConfigProperty(name = "integritet.retention.sweep", defaultValue = "PT10S") Duration rest,
      @ConfigProperty(name = "integritet.retention.workers", defaultValue = "4") int workers,
      @ConfigProperty(name = "integritet.retention.batch", defaultValue = "100") int batch,
      @ConfigProperty(name = "integritet.retention.lease", defaultValue = "PT60S") Duration lease) {
    this.rest = rest;
    this.workers = workers;
    this.batch = batch;
    this.lease = lease;
  }

  Duration rest() {
    return rest;
  }

  int workers() {
    return workers;
  }

  int batch() {
    return batch;
  }

  Duration lease() {
    return lease;
  }
}
