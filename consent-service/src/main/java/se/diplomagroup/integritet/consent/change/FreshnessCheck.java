package se.diplomagroup.integritet.consent.change;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Says whether permissions are answered from memory. A replica that answers from the database is
/// slower and no less right, so it stays ready.
@Readiness
@ApplicationScoped
class FreshnessCheck implements HealthCheck {

  private final SubjectChanges changes;

  FreshnessCheck(SubjectChanges changes) {
    this.changes = changes;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("permissions from memory")
        .up()
        .withData("fresh", changes.isFresh())
        .withData("millisSinceLook", changes.sinceLook().toMillis())
        .build();
  }
}
