package se.diplomagroup.integritet.consent.processing;

import java.util.List;
import java.util.stream.IntStream;
import se.diplomagroup.integritet.consent.catalogue.ControllerView;
import se.diplomagroup.integritet.consent.processing.ProcessingRecord.Activity;

/// The record as it stands on paper, in Swedish, with the letter of Art. 30(1) beside each fact.
///
/// @param footer stands on every page
public record RecordSheet(
    String lead,
    List<Fact> controller,
    List<Processing> activities,
    List<Explained> dataSubjects,
    List<Explained> categories,
    List<Explained> measures,
    List<Fact> about,
    String footer) {

  /// @param letter of Art. 30(1), or empty for what it does not ask for
  public record Fact(String letter, String label, String value) {}

  public record Processing(
      int number, String title, String basis, String people, List<Fact> facts) {}

  public record Explained(String title, String description) {}

  static RecordSheet of(ProcessingRecord record) {
    ControllerView controller = record.controller();
    return new RecordSheet(
        "Register över behandling av personuppgifter enligt artikel 30.1 i dataskyddsförordningen"
            + " (EU) 2016/679.",
        List.of(
            new Fact("a", "Personuppgiftsansvarig", controller.name()),
            new Fact("a", "Organisationsnummer", controller.organisationNumber()),
            new Fact("a", "Kontaktuppgifter", controller.address()),
            new Fact("a", "Dataskyddsombud", controller.dpoContact()),
            new Fact("a", "Gemensamt ansvarig eller företrädare", "Ingen")),
        IntStream.range(0, record.activities().size())
            .mapToObj(i -> processing(i + 1, record.activities().get(i)))
            .toList(),
        record.dataSubjects().stream()
            .map(it -> new Explained(it.title().sv(), it.description().sv()))
            .toList(),
        record.categories().stream()
            .map(it -> new Explained(it.title().sv(), it.description().sv()))
            .toList(),
        record.securityMeasures().stream()
            .map(it -> new Explained(it.title().sv(), it.description().sv()))
            .toList(),
        List.of(
            new Fact("", "Version", Integer.toString(record.version())),
            new Fact("", "Gäller sedan", SwedishWords.date(record.inForceSince())),
            new Fact("", "Utskriven", SwedishWords.date(record.madeAt()))),
        "%s · %s · Registerförteckning, version %d"
            .formatted(controller.name(), controller.organisationNumber(), record.version()));
  }

  private static Processing processing(int number, Activity activity) {
    String basis = SwedishWords.basis(activity.legalBasis());
    String people = SwedishWords.kinds(activity.dataSubjects());
    return new Processing(
        number,
        activity.title().sv(),
        basis,
        people,
        List.of(
            new Fact("b", "Ändamål", activity.purpose().sv()),
            new Fact("", "Rättslig grund", basis),
            new Fact("c", "Kategorier av registrerade", people),
            new Fact(
                "c", "Kategorier av personuppgifter", SwedishWords.kinds(activity.categories())),
            new Fact(
                "d", "Kategorier av mottagare", SwedishWords.recipients(activity.recipients())),
            new Fact(
                "e", "Överföring till tredjeland", SwedishWords.transfers(activity.transfers())),
            new Fact("f", "Tidsfrist för radering", activity.timeLimit().sv()),
            new Fact("", "System", SwedishWords.names(activity.systems()))));
  }
}
