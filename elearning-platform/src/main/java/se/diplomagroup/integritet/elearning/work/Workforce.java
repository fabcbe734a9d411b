package se.diplomagroup.integritet.elearning.work;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/// Starts the workers of all features with the application, and stops them with it.
@ApplicationScoped
class Workforce {

  private final List<Background> features;

  Workforce(@All List<Background> features) {
    this.features = List.copyOf(features);
  }

  void start(@Observes StartupEvent event) {
    features.forEach(feature -> feature.worker().start());
  }

  void stop(@Observes ShutdownEvent event) {
    features.forEach(feature -> feature.worker().close());
  }
}
