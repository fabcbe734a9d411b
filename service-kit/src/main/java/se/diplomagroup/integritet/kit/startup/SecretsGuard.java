package se.diplomagroup.integritet.kit.startup;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/// Refuses to start in production with a secret that everybody knows.
@ApplicationScoped
class SecretsGuard {

  private static final int BEFORE_EVERYTHING = 1;

  private final Config config;

  SecretsGuard(Config config) {
    this.config = config;
  }

  void check(@Observes @Priority(BEFORE_EVERYTHING) StartupEvent event) {
    if (!Production.is(ConfigUtils.getProfiles())) {
      return;
    }
    List<String> refused = Secrets.refused(name -> config.getOptionalValue(name, String.class));
    if (!refused.isEmpty()) {
      throw new IllegalStateException(
          "Refusing to start in production: "
              + String.join("; ", refused)
              + ". Set them from your secret store, or run with QUARKUS_PROFILE=local.");
    }
  }
}
