package se.diplomagroup.integritet.consent.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import se.diplomagroup.integritet.consent.catalogue.Catalogue;
import se.diplomagroup.integritet.consent.catalogue.PastCatalogues;
import se.diplomagroup.integritet.consent.catalogue.Purpose;
import se.diplomagroup.integritet.contracts.Code;

/// Purposes in the versions that people were asked about. A version never changes once published,
/// so what has been read is kept.
@ApplicationScoped
class PastPurposes {

  private final PastCatalogues catalogues;
  private final Map<Version, PurposeAsAsked> known = new ConcurrentHashMap<>();

  private record Version(Code key, int version) {}

  PastPurposes(PastCatalogues catalogues) {
    this.catalogues = catalogues;
  }

  /// @throws IllegalStateException if no published catalogue has that version of the purpose
  PurposeAsAsked find(Code key, int version) {
    return known.computeIfAbsent(new Version(key, version), this::read);
  }

  private PurposeAsAsked read(Version version) {
    return catalogues
        .firstWith(version.key(), version.version())
        .flatMap(catalogue -> asAsked(catalogue, version.key()))
        .orElseThrow(() -> new IllegalStateException("a decision names an unknown purpose"));
  }

  private static Optional<PurposeAsAsked> asAsked(Catalogue catalogue, Code key) {
    return catalogue.purpose(key).map(purpose -> asAsked(catalogue, purpose));
  }

  private static PurposeAsAsked asAsked(Catalogue catalogue, Purpose purpose) {
    return new PurposeAsAsked(
        purpose,
        catalogue.categories().stream()
            .filter(category -> purpose.categories().contains(category.key()))
            .toList());
  }
}
