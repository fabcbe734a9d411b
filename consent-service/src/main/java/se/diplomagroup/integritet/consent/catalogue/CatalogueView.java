package se.diplomagroup.integritet.consent.catalogue;

import java.time.Period;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;

/// The catalogue as shown to everybody.
record CatalogueView(
    int version,
    ControllerView controller,
    List<PurposeView> purposes,
    List<CollectionPoint> collectionPoints,
    List<Category> categories) {

  /// @param legalBasis the ground by name; `article` is its paragraph in the GDPR
  /// @param systems every system that carries the purpose out
  record PurposeView(
      Code key,
      int version,
      Words title,
      Words description,
      LegalBasis legalBasis,
      String article,
      List<Code> categories,
      List<Code> systems,
      List<Words> recipients,
      Code retentionRule,
      Words retention,
      boolean needsConsent,
      boolean directMarketing,
      ObjectionRight objection,
      @Nullable Period validFor,
      @Nullable Period askAgainAfter) {

    static PurposeView of(Purpose purpose, List<Code> systems) {
      return new PurposeView(
          purpose.key(),
          purpose.version(),
          purpose.title(),
          purpose.description(),
          purpose.legalBasis(),
          purpose.legalBasis().article(),
          purpose.categories(),
          systems,
          purpose.recipients(),
          purpose.retentionRule(),
          purpose.retention(),
          purpose.needsConsent(),
          purpose.directMarketing(),
          purpose.objection(),
          purpose.validFor(),
          purpose.askAgainAfter());
    }
  }

  static CatalogueView of(
      Catalogue catalogue, ControllerView controller, Function<Purpose, List<Code>> systems) {
    return new CatalogueView(
        catalogue.version(),
        controller,
        catalogue.purposes().stream()
            .map(purpose -> PurposeView.of(purpose, systems.apply(purpose)))
            .toList(),
        catalogue.collectionPoints(),
        catalogue.categories());
  }
}
