package se.diplomagroup.integritet.consent.catalogue;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.change.RuleWatcher;
import se.diplomagroup.integritet.consent.refresh.Refreshing;

/// The catalogue in force, held in memory. The first version comes with the service and is
/// published when the database has none; a version that another replica publishes is seen within a
/// second.
@ApplicationScoped
public class CurrentCatalogue implements RuleWatcher {

  private static final String FIRST = "/catalogue/catalogue-1.json";

  private final Catalogues catalogues;
  private final Refreshing refreshing;
  private final Clock clock;
  private volatile @Nullable InForce current;

  private record InForce(Catalogue catalogue, PurposeLimits limits) {}

  CurrentCatalogue(Catalogues catalogues, Refreshing refreshing, Clock clock) {
    this.catalogues = catalogues;
    this.refreshing = refreshing;
    this.clock = clock;
  }

  public Catalogue get() {
    return inForce().catalogue();
  }

  /// What the versions of its purposes have done to consents made before them.
  public PurposeLimits limits() {
    return inForce().limits();
  }

  private InForce inForce() {
    InForce known = current;
    return known == null ? read() : known;
  }

  void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
    catalogues.publishOnce(firstDocument(), clock.instant());
    load();
    refreshing.again(this::refresh);
  }

  @Override
  public void rulesMayHaveChanged() {
    refresh();
  }

  /// Takes in a newer version if there is one.
  public void refresh() {
    InForce known = current;
    if (known == null || known.catalogue().version() != catalogues.newestVersion()) {
      load();
    }
  }

  Catalogue load() {
    return read().catalogue();
  }

  /// The catalogue is read before the limits, so that none is missing that came with it. Whoever
  /// has read an older version than another who read at the same time does not put it back.
  private InForce read() {
    InForce read = new InForce(catalogues.newest(), catalogues.limits());
    synchronized (this) {
      InForce known = current;
      if (known == null || known.catalogue().version() < read.catalogue().version()) {
        current = read;
        return read;
      }
      return known;
    }
  }

  private static String firstDocument() {
    try (InputStream document =
        Objects.requireNonNull(CurrentCatalogue.class.getResourceAsStream(FIRST))) {
      return new String(document.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("the first catalogue cannot be read", e);
    }
  }
}
