package se.diplomagroup.integritet.rights.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Language;
import se.diplomagroup.integritet.kit.time.Zones;
import se.diplomagroup.integritet.rights.document.Paper;
import se.diplomagroup.integritet.rights.document.Paper.Fact;
import se.diplomagroup.integritet.rights.document.Paper.Section;
import se.diplomagroup.integritet.rights.document.Paper.Table;
import se.diplomagroup.integritet.rights.extract.Extract.SystemPart;
import se.diplomagroup.integritet.rights.words.Dates;
import se.diplomagroup.integritet.rights.words.Words;

/// An extract as a document to read: the data first, by category, then why and how it is processed.
@ApplicationScoped
class ExtractPaper {

  private static final Words TITLE = new Words("Registerutdrag", "Register extract");
  private static final Words LEAD =
      new Words(
          "En kopia av de uppgifter som finns om dig, och varför och hur de behandlas (GDPR art."
              + " 15).",
          "A copy of the data that is held about you, and why and how it is processed (GDPR Art."
              + " 15).");
  private static final Words ABOUT = new Words("Om utdraget", "About this extract");
  private static final Words REFERENCE = new Words("Ärende", "Case");
  private static final Words RECEIVED = new Words("Begärt", "Requested");
  private static final Words MADE = new Words("Upprättat", "Made");
  private static final Words CONTROLLER = new Words("Personuppgiftsansvarig", "Controller");
  private static final Words DPO = new Words("Dataskyddsombud", "Data protection officer");
  private static final Words MISSING = new Words("Det här saknas", "What is missing");
  private static final Words MISSING_LEAD =
      new Words(
          "Utdraget är inte komplett. Dessa system har inte lämnat alla sina uppgifter:",
          "The extract is not complete. These systems have not given all their data:");
  private static final Words NOTHING = new Words("Inga uppgifter", "No data");
  private static final Words NOTHING_HELD =
      new Words("Inget system har uppgifter om dig.", "No system holds data about you.");
  private static final Words PURPOSES =
      new Words("Varför vi behandlar uppgifterna", "Why we process the data");
  private static final Words PURPOSE = new Words("Ändamål", "Purpose");
  private static final Words BASIS = new Words("Rättslig grund", "Legal basis");
  private static final Words CATEGORIES = new Words("Uppgifter", "Data");
  private static final Words KEPT = new Words("Hur länge", "How long");
  private static final Words RECIPIENTS =
      new Words("Vilka som får ta del av uppgifterna", "Who receives the data");
  private static final Words SOURCES =
      new Words("Varifrån uppgifterna kommer", "Where the data comes from");
  private static final Words RIGHTS = new Words("Dina rättigheter", "Your rights");
  private static final Words DECISIONS =
      new Words("Automatiserade beslut och överföring", "Automated decisions and transfers");
  private static final Words RECORD = new Words("Post", "Record");

  private final ObjectMapper json;

  ExtractPaper(ObjectMapper json) {
    this.json = json;
  }

  Paper paper(Extract extract, Language language) {
    List<Section> sections = new ArrayList<>();
    sections.add(about(extract, language));
    if (!extract.missing().isEmpty()) {
      sections.add(missing(extract, language));
    }
    sections.addAll(data(extract, language));
    sections.addAll(facts(extract.article15(), language));
    return new Paper(
        language.tag(),
        TITLE.in(language),
        LEAD.in(language),
        sections,
        extract.controller().name() + " · " + extract.controller().organisationNumber());
  }

  private static Section about(Extract extract, Language language) {
    LocalDate made = LocalDate.ofInstant(extract.madeAt(), Zones.STOCKHOLM);
    return Section.facts(
        ABOUT.in(language),
        List.of(
            new Fact(REFERENCE.in(language), extract.request().reference()),
            new Fact(
                RECEIVED.in(language), Dates.full(extract.request().receivedOn()).in(language)),
            new Fact(MADE.in(language), Dates.full(made).in(language)),
            new Fact(
                CONTROLLER.in(language),
                "%s, %s, %s"
                    .formatted(
                        extract.controller().name(),
                        extract.controller().organisationNumber(),
                        extract.controller().address())),
            new Fact(DPO.in(language), extract.controller().dpoContact())));
  }

  private static Section missing(Extract extract, Language language) {
    Stream<String> systems =
        extract.missing().stream().map(it -> "%s: %s".formatted(it.name(), it.sentence()));
    return Section.of(
        MISSING.in(language),
        Stream.concat(Stream.of(MISSING_LEAD.in(language)), systems).toList());
  }

  private List<Section> data(Extract extract, Language language) {
    Map<Code, List<Section>> byCategory = new TreeMap<>();
    for (SystemPart part : extract.systems()) {
      part.data()
          .forEach((category, records) ->
              byCategory
                  .computeIfAbsent(category, _ -> new ArrayList<>())
                  .addAll(records(part, records, language)));
    }
    if (byCategory.isEmpty() && extract.complete()) {
      return List.of(Section.of(NOTHING.in(language), NOTHING_HELD.in(language)));
    }
    List<Section> sections = new ArrayList<>();
    byCategory.forEach((category, records) -> {
      sections.add(Section.of(titleOf(extract, category)));
      sections.addAll(records);
    });
    return sections;
  }

  private static String titleOf(Extract extract, Code category) {
    return extract.article15().categories().stream()
        .filter(it -> it.key().equals(category))
        .map(Article15.Category::title)
        .findFirst()
        .orElse(category.value());
  }

  private List<Section> records(
      SystemPart part, List<Map<String, Object>> records, Language language) {
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < records.size(); i++) {
      String number = records.size() == 1 ? "" : " · %s %d".formatted(RECORD.in(language), i + 1);
      List<Fact> facts =
          records.get(i).entrySet().stream()
              .map(field -> new Fact(field.getKey(), text(field.getValue())))
              .toList();
      sections.add(Section.sub(part.name() + number, facts));
    }
    return sections;
  }

  private static List<Section> facts(Article15 facts, Language language) {
    return List.of(
        Section.table(PURPOSES.in(language), List.of(), purposes(facts, language)),
        Section.of(RECIPIENTS.in(language), facts.recipients()),
        Section.of(
            SOURCES.in(language),
            facts.sources().stream()
                .map(it -> "%s: %s".formatted(it.when(), String.join(", ", it.categories())))
                .toList()),
        Section.of(
            RIGHTS.in(language),
            Stream.concat(Stream.of(facts.rights()), facts.complaint().stream()).toList()),
        Section.of(DECISIONS.in(language), facts.automatedDecisions(), facts.transfers()));
  }

  private static Table purposes(Article15 facts, Language language) {
    return new Table(
        Stream.of(PURPOSE, BASIS, CATEGORIES, KEPT).map(words -> words.in(language)).toList(),
        facts.purposes().stream()
            .map(it ->
                List.of(
                    "%s. %s".formatted(it.title(), it.description()),
                    it.article(),
                    String.join(", ", it.categories()),
                    it.retention()))
            .toList());
  }

  private String text(@Nullable Object value) {
    if (value == null) {
      return "–";
    }
    return value instanceof String string ? string : nested(value);
  }

  private String nested(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
