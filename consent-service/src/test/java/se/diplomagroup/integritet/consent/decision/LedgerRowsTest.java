package se.diplomagroup.integritet.consent.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.diplomagroup.integritet.consent.database.Database;
import se.diplomagroup.integritet.consent.notice.NoticeTest;
import se.diplomagroup.integritet.consent.notice.PublishedNotices;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Purposes;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;

/// The rows that count say what the whole history says, whatever it is.
@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@Tag("P24")
class LedgerRowsTest {

  private static final Pattern ROWS =
      Pattern.compile("(?:actual .*rows=|Rows Removed by Filter: )([0-9]+)");

  /// Far fewer than a history, more than there are links to look through.
  private static final long FEW = 5_000;

  private static final Code VISITED = Purposes.COOKIES_PREFERENCES;
  private static final int MANY = 100_000;

  private static final Instant NOON = RandomHistories.NOON;
  private static final PublishedNotices NOTICES =
      new PublishedNotices(
          List.of(
              NoticeTest.notice(1, NOON.minusSeconds(60)),
              NoticeTest.major(2, NOON.plusSeconds(3600), Purposes.NEWS)));

  /// Before and after a notice lets consents lapse, and when some have ended and others not.
  private static final List<Instant> TIMES =
      List.of(NOON.plusSeconds(5), NOON.plusSeconds(4000), RandomHistories.ENDS.plusSeconds(2));

  private static final PublishedNotices WITHOUT_LAPSE =
      new PublishedNotices(List.of(NoticeTest.notice(1, NOON.minusSeconds(60))));

  @Inject LedgerRows rows;
  @Inject Decisions decisions;
  @Inject Ledger ledger;
  @Inject Database database;

  @ParameterizedTest
  @MethodSource("seeds")
  void whatCountsAddsUpToWhatTheWholeHistoryDoes(long seed) {
    Random random = new Random(seed);
    RandomHistories histories = new RandomHistories(ledger, database, random);
    Map<UUID, List<UUID>> visitors = histories.of(10);
    Map<UUID, List<LedgerEntry>> counting = rows.linked(visitors.keySet(), List.of(Purposes.NEWS));
    for (UUID person : visitors.keySet()) {
      List<LedgerEntry> some = counting.get(person);
      assertThat(some).hasSize(1 + visitors.get(person).size());
      List<LedgerEntry> whole = new ArrayList<>(histories.whole(person, decisions));
      for (PublishedNotices notices : List.of(NOTICES, WITHOUT_LAPSE)) {
        for (Instant now : TIMES) {
          Collections.shuffle(whole, random);
          assertThat(ConsentState.of(some, Rules.of(notices), now))
              .isEqualTo(ConsentState.of(whole, Rules.of(notices), now));
        }
      }
      assertThat(rows.counting(List.of(person), List.of(Purposes.NEWS)))
          .containsExactly(
              Precedence.RULE.of(rows.after(person, 0, Integer.MAX_VALUE)).orElseThrow());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatCountedBeforeTellsWhatNewDecisionsEnd(long seed) {
    Random random = new Random(seed);
    RandomHistories histories = new RandomHistories(ledger, database, random);
    Map<UUID, List<UUID>> visitors = histories.of(10);
    Map<UUID, Long> first = new HashMap<>();
    visitors.forEach((person, theirs) -> {
      first.put(person, random.nextLong(1, 12));
      theirs.forEach(visitor -> first.put(visitor, random.nextLong(1, 12)));
    });
    Map<UUID, List<LedgerEntry>> before =
        rows.linkedBefore(visitors.keySet(), List.of(Purposes.NEWS), first);
    for (UUID person : visitors.keySet()) {
      List<LedgerEntry> whole = histories.whole(person, decisions);
      List<LedgerEntry> added =
          whole.stream().filter(it -> it.sequence() >= first.get(it.subjectId())).toList();
      List<LedgerEntry> some = new ArrayList<>(before.getOrDefault(person, List.of()));
      some.addAll(added);
      for (LedgerEntry entry : added) {
        for (Instant now : TIMES) {
          assertThat(Stops.ends(entry, some, Rules.of(NOTICES), now))
              .isEqualTo(Stops.ends(entry, whole, Rules.of(NOTICES), now));
        }
      }
    }
  }

  @Test
  void ofAHundredThousandDecisionsOnlyThoseThatCountAreRead() {
    UUID person = UUID.randomUUID();
    decideOften(person);
    List<LedgerEntry> linked =
        rows.linked(List.of(person), List.of(VISITED)).getOrDefault(person, List.of());
    List<LedgerEntry> grounds =
        rows.grounds(List.of(person), VISITED).getOrDefault(person, List.of());
    List<LedgerEntry> whole = rows.after(person, 0, Integer.MAX_VALUE);
    assertThat(whole).hasSize(MANY);
    assertThat(linked).containsExactly(Precedence.RULE.of(whole).orElseThrow());
    assertThat(grounds).containsAll(linked).hasSize(2);
    assertThat(
            rowsRead(
                LedgerRows.LINKED,
                Database.ids(List.of(person)),
                Database.ids(List.of(person)),
                Database.ids(List.of()),
                Database.column("bigint", List.<Long>of(), it -> it),
                Database.codes(List.of(VISITED))))
        .isNotEmpty()
        .allMatch(read -> read < FEW);
    assertThat(
            rowsRead(
                LedgerRows.GROUNDS,
                Database.ids(List.of(person)),
                Database.ids(List.of(person)),
                VISITED,
                Database.ids(List.of(person)),
                VISITED))
        .isNotEmpty()
        .allMatch(read -> read < FEW);
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 10);
  }

  /// How many rows each node of the plan produced, and how many it looked at in vain.
  private List<Long> rowsRead(String statement, Object... arguments) {
    List<String> plan =
        database.list(
            "explain (analyze, buffers off, summary off, timing off) " + statement,
            row -> row.text("QUERY PLAN"),
            arguments);
    return plan.stream()
        .map(ROWS::matcher)
        .filter(Matcher::find)
        .map(match -> Double.valueOf(match.group(1)).longValue())
        .toList();
  }

  /// A no by the person once, then consents that a system tells over and over.
  private void decideOften(UUID person) {
    database.change(
        "insert into ledger_subject (subject_id, kind, last_sequence) values (?, 'person', ?)",
        person,
        MANY);
    database.change(
        """
        insert into decision (subject_id, sequence, decision_id, subject_kind, purpose,
          purpose_version, choice, notice_version, language, text_hash, actor_kind, actor_id,
          actor_system, decided_at, recorded_at)
        select ?, n, uuidv4(), 'person', ?, 1, case n when 1 then 'refused' else 'given' end, 1,
          'sv', t.hash, case n when 1 then 'self' else 'system' end, ?,
          case when n > 1 then 'elearning-platform' end, ?::timestamptz + n * interval '1 ms',
          ?::timestamptz + interval '1 hour'
        from generate_series(1, ?) as n, notice_text t
        where t.version = 1 and t.language = 'sv'
        """,
        person,
        VISITED,
        person,
        NOON,
        NOON,
        MANY);
  }
}
