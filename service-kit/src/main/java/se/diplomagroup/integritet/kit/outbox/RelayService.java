package se.diplomagroup.integritet.kit.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Runs the relay for as long as the application runs.
@ApplicationScoped
class RelayService {

  private final boolean enabled;
  private final RelayRunner runner;

  RelayService(
      RelaySettings settings,
      RelayWakeup wakeup,
      DataSource dataSource,
      @Identifier("default-kafka-broker") Map<String, Object> broker,
      @ConfigProperty(name = "integritet.topic-prefix") Optional<String> prefix) {
    this.enabled = settings.enabled();
    this.runner = new RelayRunner(settings, wakeup, dataSource, broker, prefix.orElse(""));
  }

  void start(@Observes StartupEvent event) {
    if (enabled) {
      runner.start();
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    if (enabled) {
      runner.stop();
    }
  }
}
