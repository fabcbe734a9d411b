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
  private volatile @Nullable Catalogue current;

  CurrentCatalogue(Catalogues catalogues, Refreshing refreshing, Clock clock) {
    this.catalogues = catalogues;
    this.refreshing = refreshing;
    this.clock = clock;
  }

  public Catalogue get() {
    Catalogue known = current;
    return known == null ? load() : known;
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
    Catalogue known = current;
    if (known == null || known.version() != catalogues.newestVersion()) {
      load();
    }
  }

  /// Whoever has read an older version than another who read at the same time does not put it back.
  Catalogue load() {
    Catalogue read = catalogues.newest();
    synchronized (this) {
      Catalogue known = current;
      if (known == null || known.version() < read.version()) {
        current = read;
      }
    }
    return get();
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
