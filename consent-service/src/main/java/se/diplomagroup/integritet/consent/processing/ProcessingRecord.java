package se.diplomagroup.integritet.consent.processing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import se.diplomagroup.integritet.consent.catalogue.Catalogue;
import se.diplomagroup.integritet.consent.catalogue.Category;
import se.diplomagroup.integritet.consent.catalogue.ControllerView;
import se.diplomagroup.integritet.consent.catalogue.LegalBasis;
import se.diplomagroup.integritet.consent.catalogue.PublishedCatalogue;
import se.diplomagroup.integritet.consent.catalogue.Purpose;
import se.diplomagroup.integritet.consent.catalogue.SecurityMeasure;
import se.diplomagroup.integritet.consent.catalogue.SubjectCategory;
import se.diplomagroup.integritet.consent.catalogue.Transfer;
import se.diplomagroup.integritet.consent.catalogue.Words;
import se.diplomagroup.integritet.contracts.Code;

/// A controller's record of processing activities (GDPR Art. 30(1)(a)–(g)). It says nothing that
/// the catalogue does not say, but for the systems that have registered by themselves.
///
/// @param version that of the catalogue
/// @param inForceSince since when that version is in force
/// @param controller (a) who is responsible, and the data protection officer
/// @param activities one for each purpose
/// @param dataSubjects (c) the categories of people, in words
/// @param categories (c) the categories of personal data, in words
/// @param securityMeasures (g) how the data is protected
record ProcessingRecord(
    int version,
    Instant inForceSince,
    Instant madeAt,
    ControllerView controller,
    List<Activity> activities,
    List<SubjectCategory> dataSubjects,
    List<Category> categories,
    List<SecurityMeasure> securityMeasures) {

  /// What is done for one purpose.
  ///
  /// @param purpose (b) why
  /// @param dataSubjects (c) whose data
  /// @param categories (c) which data
  /// @param recipients (d) who receives it
  /// @param transfers (e) to which third countries it goes, with what safeguard; usually none
  /// @param timeLimit (f) when it is erased
  record Activity(
      Code key,
      int version,
      Words title,
      Words purpose,
      LegalBasis legalBasis,
      String article,
      List<Named> dataSubjects,
      List<Named> categories,
      List<Words> recipients,
      List<Transfer> transfers,
      Code retentionRule,
      Words timeLimit,
      List<Named> systems) {}

  record Named(Code key, Words title) {}

  static ProcessingRecord of(
      PublishedCatalogue published,
      Map<Code, List<Code>> registered,
      ControllerView controller,
      Instant now) {
    Catalogue catalogue = published.catalogue();
    return new ProcessingRecord(
        catalogue.version(),
        published.head().publishedAt(),
        now,
        controller,
        catalogue.purposes().stream()
            .map(purpose -> activity(purpose, purpose.systemsWith(registered), catalogue))
            .toList(),
        catalogue.dataSubjects(),
        catalogue.categories(),
        catalogue.securityMeasures());
  }

  private static Activity activity(Purpose purpose, Collection<Code> systems, Catalogue catalogue) {
    return new Activity(
        purpose.key(),
        purpose.version(),
        purpose.title(),
        purpose.description(),
        purpose.legalBasis(),
        purpose.legalBasis().article(),
        purpose.dataSubjects().stream()
            .map(key -> new Named(key, catalogue.dataSubjectsTitle(key)))
            .toList(),
        purpose.categories().stream()
            .map(key -> new Named(key, catalogue.categoryTitle(key)))
            .toList(),
        purpose.recipients(),
        purpose.transfers(),
        purpose.retentionRule(),
        purpose.retention(),
        systems.stream().map(key -> new Named(key, catalogue.systemTitle(key))).toList());
  }
}
