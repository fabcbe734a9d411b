package se.diplomagroup.integritet.rights.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Language;
import se.diplomagroup.integritet.rights.document.Paper;
import se.diplomagroup.integritet.rights.document.Paper.Fact;
import se.diplomagroup.integritet.rights.document.Paper.Section;
import se.diplomagroup.integritet.rights.letter.Letter.KeptLine;
import se.diplomagroup.integritet.rights.words.Dates;
import se.diplomagroup.integritet.rights.words.Words;

/// A letter as a document to read and to print.
final class LetterPaper {

  private static final Words ANSWER = new Words("Vårt svar", "Our answer");
  private static final Words GROUNDS = new Words("Skäl", "Reasons");
  private static final Words KEPT = new Words("Det här sparas", "What is kept");
  private static final Words DISAGREE = new Words("Om du inte är nöjd", "If you are not satisfied");
  private static final Words CASE = new Words("Ärende", "Case");
  private static final Words DATE = new Words("Datum", "Date");
  private static final Words DPO = new Words("Dataskyddsombud", "Data protection officer");
  private static final Words CONTROLLER = new Words("Personuppgiftsansvarig", "Controller");
  private static final Words SENDER = new Words("Avsändare", "Sender");

  private LetterPaper() {}

  static Paper paper(Letter letter, Language language) {
    List<Section> sections = new ArrayList<>();
    sections.add(Section.of(ANSWER.in(language), letter.sentences()));
    if (!letter.grounds().isEmpty() || letter.reason() != null) {
      sections.add(Section.of(GROUNDS.in(language), grounds(letter)));
    }
    if (!letter.kept().isEmpty()) {
      sections.add(
          Section.of(KEPT.in(language), letter.kept().stream().map(KeptLine::sentence).toList()));
    }
    sections.add(
        Section.of(
            DISAGREE.in(language),
            letter.contactUs(),
            letter.complaint(),
            letter.judicialRemedy()));
    sections.add(sender(letter, language));
    return new Paper(
        language.tag(),
        letter.title(),
        "%s %s · %s %s"
            .formatted(
                CASE.in(language),
                letter.reference(),
                DATE.in(language),
                Dates.full(letter.writtenOn()).in(language)),
        sections,
        letter.controller().name() + " · " + letter.controller().organisationNumber());
  }

  private static List<String> grounds(Letter letter) {
    @Nullable String reason = letter.reason();
    Stream<String> lines =
        letter.grounds().stream()
            .map(ground -> "%s: %s.".formatted(ground.article(), ground.sentence()));
    return Stream.concat(lines, reason == null ? Stream.of() : Stream.of(reason)).toList();
  }

  private static Section sender(Letter letter, Language language) {
    return Section.facts(
        SENDER.in(language),
        List.of(
            new Fact(
                CONTROLLER.in(language),
                "%s, %s, %s"
                    .formatted(
                        letter.controller().name(),
                        letter.controller().organisationNumber(),
                        letter.controller().address())),
            new Fact(DPO.in(language), letter.controller().dpoContact())));
  }
}
