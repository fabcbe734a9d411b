package se.diplomagroup.integritet.connector;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Not ready until the platform knows what this system holds: until then no order would reach it.
@Readiness
@ApplicationScoped
class DeclaredCheck implements HealthCheck {

  private final Declarer declarer;

  DeclaredCheck(Declarer declarer) {
    this.declarer = declarer;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("declared to the platform")
        .status(declarer.isDeclared())
        .build();
  }
}
