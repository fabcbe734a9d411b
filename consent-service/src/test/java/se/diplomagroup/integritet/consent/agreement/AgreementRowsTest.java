package se.diplomagroup.integritet.consent.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.diplomagroup.integritet.consent.commit.CallTrace;
import se.diplomagroup.integritet.consent.database.Database;
import se.diplomagroup.integritet.consent.decision.Actor;
import se.diplomagroup.integritet.consent.decision.Choice;
import se.diplomagroup.integritet.consent.decision.ConsentState;
import se.diplomagroup.integritet.consent.decision.Decisions;
import se.diplomagroup.integritet.consent.decision.Ledger;
import se.diplomagroup.integritet.consent.decision.LedgerEntry;
import se.diplomagroup.integritet.consent.decision.NewDecision;
import se.diplomagroup.integritet.consent.decision.Shown;
import se.diplomagroup.integritet.consent.decision.Subject;
import se.diplomagroup.integritet.consent.notice.Notice;
import se.diplomagroup.integritet.consent.notice.NoticeBoard;
import se.diplomagroup.integritet.consent.notice.NoticeTest;
import se.diplomagroup.integritet.consent.notice.PublishedNotices;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Language;
import se.diplomagroup.integritet.contracts.Purposes;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;

/// The statement gives what the fold gives, for whatever history.
@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
class AgreementRowsTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Code NEWS = Purposes.NEWS;

  @Inject AgreementRows rows;
  @Inject Decisions decisions;
  @Inject Ledger ledger;
  @Inject NoticeBoard board;
  @Inject Database database;

  private Shown shown;

  @BeforeEach
  void readTheNotice() {
    Notice first = board.published().version(1).orElseThrow();
    shown = new Shown(1, Language.SWEDISH, first.text(Language.SWEDISH).hash());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  @Tag("P24")
  void theListAgreesWithTheFoldOnEveryHistory(long seed) {
    Random random = new Random(seed);
    List<UUID> subjects = histories(random);
    for (PublishedNotices notices : List.of(withoutLapse(), withLapse())) {
      for (Instant now : List.of(NOON.plusSeconds(2), NOON.plus(Duration.ofDays(1)))) {
        assertThat(listed(subjects, notices, now)).isEqualTo(folded(subjects, notices, now));
      }
    }
  }

  @Test
  void everybodyWhoIsKnownStandsInExactlyOneWay() {
    histories(new Random(99));
    List<UUID> all = new ArrayList<>();
    for (Standing standing : Standing.values()) {
      rows.each(NEWS, standing, withoutLapse(), NOON, it -> all.add(it.subjectId()));
    }
    Set<UUID> known =
        Set.copyOf(
            database.list("select subject_id from ledger_subject", row -> row.uuid("subject_id")));
    assertThat(all).hasSameSizeAs(known);
    assertThat(Set.copyOf(all)).isEqualTo(known);
  }

  @Test
  void amongThousandsOfPeopleTheAnswerComesFromTheIndexAndNothingLargeIsSorted() {
    thousands();
    List<UUID> found = new ArrayList<>();
    rows.each(
        Purposes.EVALUATION, Standing.GIVEN, withoutLapse(), NOON, it -> found.add(it.subjectId()));
    assertThat(found).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(5_000);

    List<String> plan = plan();
    assertThat(plan).anyMatch(line -> line.contains("Index Only Scan using decision_agreement"));
    assertThat(plan).noneMatch(line -> line.contains("Seq Scan"));
    assertThat(plan).noneMatch(line -> line.strip().startsWith("->  Sort "));
  }

  private List<String> plan() {
    return QuarkusTransaction.requiringNew()
        .call(() -> {
          rows.goByTheIndex();
          return database.list(
              "explain " + AgreementRows.DECIDED,
              row -> row.text("QUERY PLAN"),
              NOON,
              0,
              NOON,
              0,
              NOON,
              NEWS,
              Standing.GIVEN);
        });
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 5);
  }

  /// Few instants and every choice, so that ties and ends are common.
  private List<UUID> histories(Random random) {
    List<UUID> subjects = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      UUID id = new UUID(random.nextLong(), random.nextLong());
      Subject subject = random.nextInt(4) == 0 ? Subject.visitor(id) : Subject.person(id);
      List<NewDecision> history = new ArrayList<>();
      int length = random.nextInt(1, 6);
      for (int k = 0; k < length; k++) {
        Code purpose = random.nextInt(5) == 0 ? Purposes.EVALUATION : NEWS;
        history.add(decision(subject, purpose, random));
      }
      CallTrace.Call call = new CallTrace.Call(UUID.randomUUID(), null);
      ledger.record(history, call).toCompletableFuture().join();
      subjects.add(id);
    }
    linkSome();
    return subjects;
  }

  /// Links some of the visitors to persons, and unlinks some of those again.
  private void linkSome() {
    database.change(
        """
        insert into visitor_link (visitor_id, subject_id, linked_at, unlinked_at)
        select v.subject_id, p.subject_id, now(), case when v.place % 3 = 0 then now() end
        from (
          select subject_id, row_number() over (order by subject_id) as place
          from ledger_subject where kind = 'visitor') as v
        join (
          select subject_id, row_number() over (order by subject_id) as place
          from ledger_subject where kind = 'person') as p on p.place = (v.place + 1) / 2
        on conflict (visitor_id) do nothing
        """);
  }

  private NewDecision decision(Subject subject, Code purpose, Random random) {
    Choice choice = Choice.values()[random.nextInt(Choice.values().length)];
    boolean without =
        (choice == Choice.WITHDRAWN || choice == Choice.EXPIRED) && random.nextBoolean();
    Instant decidedAt = NOON.plusSeconds(random.nextInt(3));
    Instant end = random.nextBoolean() ? decidedAt.plusSeconds(random.nextInt(5)) : null;
    return new NewDecision(
        UUID.randomUUID(),
        subject,
        purpose,
        1,
        choice,
        without ? null : shown,
        null,
        List.of(),
        null,
        null,
        null,
        null,
        decidedAt,
        choice == Choice.GIVEN ? end : null,
        Actor.self(subject.id()));
  }

  private Map<Standing, Map<UUID, String>> listed(
      List<UUID> subjects, PublishedNotices notices, Instant now) {
    Map<Standing, Map<UUID, String>> listed = new EnumMap<>(Standing.class);
    for (Standing standing : Standing.values()) {
      Map<UUID, String> those = new TreeMap<>();
      rows.each(
          NEWS,
          standing,
          notices,
          now,
          it -> {
            if (subjects.contains(it.subjectId())) {
              those.put(it.subjectId(), it.decisionId() + " " + it.since() + " " + it.validUntil());
            }
          });
      listed.put(standing, those);
    }
    return listed;
  }

  private Map<Standing, Map<UUID, String>> folded(
      List<UUID> subjects, PublishedNotices notices, Instant now) {
    Map<Standing, Map<UUID, String>> folded = new EnumMap<>(Standing.class);
    for (Standing standing : Standing.values()) {
      folded.put(standing, new TreeMap<>());
    }
    Map<UUID, List<LedgerEntry>> about = decisions.about(subjects, NEWS);
    Map<UUID, List<LedgerEntry>> histories =
        subjects.stream()
            .collect(Collectors.toMap(it -> it, it -> about.getOrDefault(it, List.of())));
    histories.forEach((id, history) -> {
      ConsentState state =
          ConsentState.of(
              history.stream().filter(it -> it.purpose().equals(NEWS)).toList(), notices, now);
      LedgerEntry counting = state.decision();
      folded
          .get(Standing.valueOf(state.status().name()))
          .put(
              id,
              (counting == null ? null : counting.id())
                  + " "
                  + state.since()
                  + " "
                  + state.validUntil());
    });
    return folded;
  }

  private static PublishedNotices withoutLapse() {
    return new PublishedNotices(List.of(NoticeTest.notice(1, NOON.minusSeconds(60))));
  }

  private static PublishedNotices withLapse() {
    return new PublishedNotices(
        List.of(
            NoticeTest.notice(1, NOON.minusSeconds(60)),
            NoticeTest.major(2, NOON.plusSeconds(1), NEWS)));
  }

  private void thousands() {
    database.change(
        """
        insert into ledger_subject (subject_id, kind, last_sequence)
        select uuidv4(), 'person', 1 from generate_series(1, 5000)
        """);
    database.change(
        """
        insert into decision (subject_id, sequence, decision_id, subject_kind, purpose,
          purpose_version, choice, notice_version, language, text_hash, actor_kind, actor_id,
          decided_at, recorded_at)
        select subject_id, 1, uuidv4(), 'person', 'evaluation', 1, 'given', 1, 'sv', ?, 'self',
          subject_id, ?, ?
        from ledger_subject s
        where not exists (select from decision d where d.subject_id = s.subject_id)
        """,
        shown.textHash(),
        NOON.minusSeconds(5),
        NOON.minusSeconds(5));
    database.change("analyze decision");
  }
}
