package se.diplomagroup.integritet.rights.extract;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Language;
import se.diplomagroup.integritet.rights.catalogue.Catalogue;
import se.diplomagroup.integritet.rights.words.Remedies;
import se.diplomagroup.integritet.rights.words.SystemNames;
import se.diplomagroup.integritet.rights.words.Words;

/// The facts that go with the copy: GDPR Art. 15(1)(a) to (h) and 15(2), by letter.
///
/// @param purposes (a), with legal basis, categories, recipients and retention of each, (c) and (d)
/// @param categories (b)
/// @param recipients (c), by name
/// @param rights (e)
/// @param complaint (f)
/// @param sources (g)
/// @param automatedDecisions (h)
/// @param transfers Art. 15(2)
record Article15(
    List<Purpose> purposes,
    List<Category> categories,
    List<String> recipients,
    String rights,
    List<String> complaint,
    List<Source> sources,
    String automatedDecisions,
    String transfers) {

  private static final Words RIGHTS =
      new Words(
          "Du har rätt att få felaktiga uppgifter rättade, att få uppgifter raderade, att få"
              + " behandlingen begränsad, att invända mot behandlingen, att få ut uppgifter i ett"
              + " maskinläsbart format och att när som helst ta tillbaka ett samtycke.",
          "You have the right to have wrong data rectified, to have data erased, to have the"
              + " processing restricted, to object to the processing, to receive data in a"
              + " machine-readable format and to withdraw a consent at any time.");

  private static final Words AUTOMATED_DECISIONS =
      new Words(
          "Inga beslut om dig fattas enbart genom automatiserad behandling, och du profileras inte.",
          "No decisions about you are taken by automated processing alone, and you are not"
              + " profiled.");

  private static final Words TRANSFERS =
      new Words(
          "Uppgifterna lämnar inte våra servrar och förs inte över till något land utanför EU och"
              + " EES.",
          "The data does not leave our servers and is not transferred to any country outside the EU"
              + " and the EEA.");

  private static final Words SOURCE =
      new Words("Från dig själv eller din arbetsgivare.", "From yourself or your employer.");

  /// @param article the paragraph of the legal basis
  record Purpose(
      Code key,
      String title,
      String description,
      String article,
      List<String> categories,
      List<String> recipients,
      List<String> systems,
      String retention) {}

  record Category(Code key, String title, String description) {}

  /// Where data comes from, and which.
  record Source(String when, List<String> categories, String from) {}

  static Article15 of(Catalogue catalogue, Language language) {
    return new Article15(
        catalogue.purposes().stream().map(it -> purpose(catalogue, it, language)).toList(),
        catalogue.categories().stream()
            .map(it ->
                new Category(it.key(), it.title().in(language), it.description().in(language)))
            .toList(),
        recipients(catalogue, language),
        RIGHTS.in(language),
        List.of(Remedies.COMPLAINT.in(language), Remedies.JUDICIAL_REMEDY.in(language)),
        catalogue.collectionPoints().stream()
            .map(it ->
                new Source(
                    it.title().in(language),
                    titles(catalogue, it.categories(), language),
                    SOURCE.in(language)))
            .toList(),
        AUTOMATED_DECISIONS.in(language),
        TRANSFERS.in(language));
  }

  private static Purpose purpose(
      Catalogue catalogue, Catalogue.Purpose purpose, Language language) {
    return new Purpose(
        purpose.key(),
        purpose.title().in(language),
        purpose.description().in(language),
        purpose.article(),
        titles(catalogue, purpose.categories(), language),
        purpose.recipients().stream().map(name -> name.in(language)).toList(),
        purpose.systems().stream().map(key -> SystemNames.of(key).in(language)).toList(),
        purpose.retention().in(language));
  }

  private static List<String> recipients(Catalogue catalogue, Language language) {
    Stream<String> named =
        catalogue.purposes().stream()
            .flatMap(purpose -> purpose.recipients().stream())
            .map(name -> name.in(language));
    return List.copyOf(new TreeSet<>(named.toList()));
  }

  private static List<String> titles(Catalogue catalogue, List<Code> keys, Language language) {
    return keys.stream().map(key -> catalogue.titleOf(key).in(language)).toList();
  }
}
