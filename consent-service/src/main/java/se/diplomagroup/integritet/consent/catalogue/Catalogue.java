package se.diplomagroup.integritet.consent.catalogue;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.diplomagroup.integritet.contracts.Code;

/// One version of the whole catalogue: a change of any part makes a new version, so what was true
/// at a decision can always be shown. It refuses to be inconsistent.
public final class Catalogue {

  private final int version;
  private final List<Category> categories;
  private final List<CollectionPoint> collectionPoints;
  private final List<Purpose> purposes;
  private final Map<Code, CollectionPoint> pointsByKey;
  private final Map<Code, Purpose> purposesByKey;

  /// @throws IllegalArgumentException if a purpose or a collection point names a category that the
  ///   catalogue does not have
  public Catalogue(
      int version,
      List<Category> categories,
      List<CollectionPoint> collectionPoints,
      List<Purpose> purposes) {
    this.version = version;
    this.categories = List.copyOf(categories);
    this.collectionPoints = List.copyOf(collectionPoints);
    this.purposes = List.copyOf(purposes);
    this.pointsByKey =
        collectionPoints.stream().collect(toUnmodifiableMap(CollectionPoint::key, identity()));
    this.purposesByKey = purposes.stream().collect(toUnmodifiableMap(Purpose::key, identity()));
    collectionPoints.forEach(point -> requireKnown(point.categories()));
    purposes.forEach(purpose -> requireKnown(purpose.categories()));
  }

  public int version() {
    return version;
  }

  public List<Category> categories() {
    return categories;
  }

  public List<CollectionPoint> collectionPoints() {
    return collectionPoints;
  }

  public List<Purpose> purposes() {
    return purposes;
  }

  public Optional<Purpose> purpose(Code key) {
    return Optional.ofNullable(purposesByKey.get(key));
  }

  public Optional<CollectionPoint> collectionPoint(Code key) {
    return Optional.ofNullable(pointsByKey.get(key));
  }

  @JsonIgnore
  public List<Purpose> consentPurposes() {
    return purposes.stream().filter(Purpose::needsConsent).toList();
  }

  @JsonIgnore
  public List<Purpose> marketingPurposes() {
    return purposes.stream().filter(Purpose::directMarketing).toList();
  }

  private void requireKnown(List<Code> named) {
    List<Code> known = categories.stream().map(Category::key).toList();
    if (!known.containsAll(named)) {
      throw new IllegalArgumentException("a category is named that the catalogue does not have");
    }
  }
}
