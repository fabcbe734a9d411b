package se.diplomagroup.integritet.consent.catalogue;

import java.time.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;

/// The catalogue as shown to everybody.
record CatalogueView(
    int version,
    ControllerView controller,
    List<PurposeView> purposes,
    List<CollectionPoint> collectionPoints,
    List<Category> categories,
    List<SubjectCategory> dataSubjects) {

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
      List<Code> dataSubjects,
      List<Code> systems,
      List<Words> recipients,
      List<Transfer> transfers,
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
          purpose.dataSubjects(),
          systems,
          purpose.recipients(),
          purpose.transfers(),
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
      Catalogue catalogue, ControllerView controller, Map<Code, List<Code>> registered) {
    return new CatalogueView(
        catalogue.version(),
        controller,
        catalogue.purposes().stream()
            .map(purpose -> PurposeView.of(purpose, purpose.systemsWith(registered)))
            .toList(),
        catalogue.collectionPoints(),
        catalogue.categories(),
        catalogue.dataSubjects());
  }
}
