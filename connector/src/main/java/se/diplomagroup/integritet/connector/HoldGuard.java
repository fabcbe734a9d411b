package se.diplomagroup.integritet.connector;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import se.diplomagroup.integritet.kit.startup.Production;

/// Refuses to start in production when the system would dispose of data without asking first: no
/// hold could take back an order.
@ApplicationScoped
class HoldGuard {

  private static final int BEFORE_EVERYTHING = 1;

  private final ConnectorSettings settings;

  HoldGuard(ConnectorSettings settings) {
    this.settings = settings;
  }

  void check(@Observes @Priority(BEFORE_EVERYTHING) StartupEvent event) {
    check(ConfigUtils.getProfiles());
  }

  /// @param profiles those the application runs with
  /// @throws IllegalStateException in production, if orders would be run without asking
  void check(Collection<String> profiles) {
    if (Production.is(profiles) && !settings.askFirst()) {
      throw new IllegalStateException(
          "Refusing to start in production: integritet.connector.ask-first is off, so a legal hold"
              + " could not take back an order. Remove the setting.");
    }
  }
}
