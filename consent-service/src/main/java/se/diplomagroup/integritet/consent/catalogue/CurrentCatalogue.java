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
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.change.RuleWatcher;
import se.diplomagroup.integritet.consent.refresh.Refreshing;

/// The catalogue in force, held in memory with the versions that its purposes have had. The first
/// version comes with the service and is published when the database has none; a version that
/// another replica publishes is seen within a second.
@ApplicationScoped
public class CurrentCatalogue implements RuleWatcher {

  private static final String FIRST = "/catalogue/catalogue-1.json";
  private static final int AT_ONCE = 50;

  private final Catalogues catalogues;
  private final Refreshing refreshing;
  private final Clock clock;
  private volatile @Nullable CatalogueInForce current;

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

  /// All of it at once: what belongs together is of the same moment.
  public CatalogueInForce inForce() {
    CatalogueInForce known = current;
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
    CatalogueInForce known = current;
    if (known == null || known.catalogue().version() != catalogues.newestVersion()) {
      load();
    }
  }

  Catalogue load() {
    return read().catalogue();
  }

  /// The catalogue is read before the limits, so that none is missing that came with it. Whoever
  /// has read an older version than another who read at the same time does not put it back.
  private CatalogueInForce read() {
    CatalogueInForce read = readOn(current);
    synchronized (this) {
      CatalogueInForce known = current;
      if (known == null || known.catalogue().version() < read.catalogue().version()) {
        current = read;
        return read;
      }
      return known;
    }
  }

  /// Goes on from what is known: of each version that was published since, oldest first.
  private CatalogueInForce readOn(@Nullable CatalogueInForce known) {
    Catalogue newest = known == null ? null : known.catalogue();
    PurposeVersions versions = known == null ? PurposeVersions.NONE : known.versions();
    List<PublishedCatalogue> published;
    do {
      published = catalogues.after(newest == null ? 0 : newest.version(), AT_ONCE);
      for (PublishedCatalogue next : published) {
        newest = next.catalogue();
        versions = versions.with(newest, next.head().publishedAt());
      }
    } while (published.size() == AT_ONCE);
    if (newest == null) {
      throw new IllegalStateException("no catalogue is published");
    }
    return new CatalogueInForce(newest, versions, catalogues.limits());
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
