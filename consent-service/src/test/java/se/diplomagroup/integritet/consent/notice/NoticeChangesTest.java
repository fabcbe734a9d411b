package se.diplomagroup.integritet.consent.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.diplomagroup.integritet.consent.notice.NoticeChanges.ClauseChange;
import se.diplomagroup.integritet.consent.notice.TextDifference.Kind;
import se.diplomagroup.integritet.consent.notice.TextDifference.Span;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Language;

@Tag("P33")
class NoticeChangesTest {

  @Test
  void aClauseIsAddedRemovedOrChangedInTheOrderOfTheText() {
    NoticeChanges changes =
        between(
            notice(clause("a", "A."), clause("b", "Ett B."), clause("c", "C.")),
            notice(clause("a", "A."), clause("c", "Ett C."), clause("d", "D.")));
    assertThat(changes.clauses())
        .extracting(it -> it.key().value(), ClauseChange::change)
        .containsExactly(
            tuple("b", NoticeChanges.Kind.REMOVED),
            tuple("c", NoticeChanges.Kind.CHANGED),
            tuple("d", NoticeChanges.Kind.ADDED));
    assertThat(changes.unchanged()).isEqualTo(1);
  }

  @Test
  void aClauseThatOnlyStandsElsewhereHasMoved() {
    NoticeChanges changes =
        between(
            notice(clause("a", "A."), clause("b", "B."), clause("c", "C.")),
            notice(clause("c", "C."), clause("a", "A."), clause("b", "B.")));
    assertThat(changes.clauses())
        .extracting(it -> it.key().value(), ClauseChange::change, ClauseChange::moved)
        .containsExactly(tuple("c", NoticeChanges.Kind.CHANGED, true));
  }

  @Test
  void aClauseThatMakesAnotherPromiseHasChanged() {
    Clause before = clause("a", "A.");
    Clause after = new Clause(before.key(), List.of(new PromiseId("P09")), before.sv(), "A.");
    ClauseChange change = between(notice(before), notice(after)).clauses().getFirst();
    assertThat(change.promisesBefore()).isEmpty();
    assertThat(change.promises()).containsExactly(new PromiseId("P09"));
    assertThat(change.text()).containsExactly(new Span(Kind.SAME, "A."));
  }

  @Test
  void aVersionIsNoDifferentFromItself() {
    Notice first = FirstNotice.draft();
    NoticeChanges changes = NoticeChanges.between(first, first, Language.ENGLISH);
    assertThat(changes.clauses()).isEmpty();
    assertThat(changes.unchanged()).isEqualTo(first.clauses().size());
  }

  @Test
  void wordsAreKeptRemovedAndAdded() {
    assertThat(TextDifference.between("We keep it for one year.", "We keep it for two years."))
        .containsExactly(
            new Span(Kind.SAME, "We keep it for "),
            new Span(Kind.REMOVED, "one year."),
            new Span(Kind.ADDED, "two years."));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void theSpansMakeBothTexts(long seed) {
    Random random = new Random(seed);
    String before = words(random, 200);
    String after = words(random, 200);
    requireBoth(before, after);
  }

  @Test
  void aVeryLongTextIsComparedByLinesAndAnEndlessOneAsAWhole() {
    String line = "ord ".repeat(500) + "\n";
    requireBoth(line.repeat(20), line.repeat(10) + "ny rad\n" + line.repeat(10));
    assertThat(TextDifference.between(line.repeat(20), line.repeat(20) + "ny rad\n"))
        .containsExactly(new Span(Kind.SAME, line.repeat(20)), new Span(Kind.ADDED, "ny rad\n"));
    assertThat(TextDifference.between("a\n".repeat(5_000), "b\n".repeat(5_000))).hasSize(2);
  }

  private static void requireBoth(String before, String after) {
    List<Span> spans = TextDifference.between(before, after);
    assertThat(joined(spans, Kind.REMOVED)).isEqualTo(before);
    assertThat(joined(spans, Kind.ADDED)).isEqualTo(after);
  }

  private static String joined(List<Span> spans, Kind kind) {
    return spans.stream()
        .filter(span -> span.kind() == Kind.SAME || span.kind() == kind)
        .map(Span::text)
        .collect(Collectors.joining());
  }

  private static String words(Random random, int count) {
    return IntStream.range(0, count)
        .mapToObj(_ -> "ord" + random.nextInt(20) + (random.nextInt(9) == 0 ? "\n\n" : " "))
        .collect(Collectors.joining());
  }

  private static NoticeChanges between(Notice before, Notice after) {
    return NoticeChanges.between(before, after, Language.SWEDISH);
  }

  private static Clause clause(String key, String text) {
    return new Clause(Code.of(key), List.of(), text, text);
  }

  private static Notice notice(Clause... clauses) {
    List<Clause> divided = Stream.of(clauses).toList();
    return new Notice(
        2,
        UUID.randomUUID(),
        false,
        Set.of(),
        null,
        NoticeText.of(Language.SWEDISH, "t", Clause.joined(divided, Language.SWEDISH)),
        NoticeText.of(Language.ENGLISH, "t", Clause.joined(divided, Language.ENGLISH)),
        divided);
  }
}
