package se.diplomagroup.integritet.consent.catalogue;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.diplomagroup.integritet.contracts.Code;

/// One version of the whole catalogue: a change of any part makes a new version, so what was true
/// at a decision can always be shown. It refuses to be inconsistent.
public final class Catalogue {

  private final int version;
  private final CatalogueContent content;
  private final Map<Code, CollectionPoint> pointsByKey;
  private final Map<Code, Purpose> purposesByKey;

  /// @throws IllegalArgumentException if a purpose or a collection point names a category that the
  ///   catalogue does not have
  /// @throws IllegalStateException if two purposes or two collection points have the same key
  public Catalogue(int version, CatalogueContent content) {
    this.version = version;
    this.content = content;
    this.pointsByKey =
        collectionPoints().stream().collect(toUnmodifiableMap(CollectionPoint::key, identity()));
    this.purposesByKey = purposes().stream().collect(toUnmodifiableMap(Purpose::key, identity()));
    collectionPoints().forEach(point -> requireKnown(point.categories()));
    purposes().forEach(purpose -> requireKnown(purpose.categories()));
  }

  public int version() {
    return version;
  }

  public CatalogueContent content() {
    return content;
  }

  public List<Category> categories() {
    return content.categories();
  }

  public List<CollectionPoint> collectionPoints() {
    return content.collectionPoints();
  }

  public List<Purpose> purposes() {
    return content.purposes();
  }

  public List<SubjectCategory> dataSubjects() {
    return content.dataSubjects();
  }

  public List<DeclaredSystem> systems() {
    return content.systems();
  }

  public List<SecurityMeasure> securityMeasures() {
    return content.securityMeasures();
  }

  public Optional<Purpose> purpose(Code key) {
    return Optional.ofNullable(purposesByKey.get(key));
  }

  public Optional<CollectionPoint> collectionPoint(Code key) {
    return Optional.ofNullable(pointsByKey.get(key));
  }

  public List<Purpose> consentPurposes() {
    return purposes().stream().filter(Purpose::needsConsent).toList();
  }

  public List<Purpose> marketingPurposes() {
    return purposes().stream().filter(Purpose::directMarketing).toList();
  }

  /// What a category is called; its key where it has no name.
  public Words categoryTitle(Code key) {
    return categories().stream()
        .filter(it -> it.key().equals(key))
        .map(Category::title)
        .findFirst()
        .orElseGet(() -> Words.same(key));
  }

  /// What a category of people is called; its key where it has no name.
  public Words dataSubjectsTitle(Code key) {
    return dataSubjects().stream()
        .filter(it -> it.key().equals(key))
        .map(SubjectCategory::title)
        .findFirst()
        .orElseGet(() -> Words.same(key));
  }

  /// What a system is called; its key where it has no name, as of one that registered by itself.
  public Words systemTitle(Code key) {
    return systems().stream()
        .filter(it -> it.key().equals(key))
        .map(DeclaredSystem::title)
        .findFirst()
        .orElseGet(() -> Words.same(key));
  }

  private void requireKnown(List<Code> named) {
    List<Code> known = categories().stream().map(Category::key).toList();
    if (!known.containsAll(named)) {
      throw new IllegalArgumentException("a category is named that the catalogue does not have");
    }
  }
}
