package se.diplomagroup.integritet.consent.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.diplomagroup.integritet.consent.catalogue.PurposeLimit;
import se.diplomagroup.integritet.consent.catalogue.PurposeLimits;
import se.diplomagroup.integritet.consent.commit.CallTrace;
import se.diplomagroup.integritet.consent.database.Database;
import se.diplomagroup.integritet.consent.decision.Actor;
import se.diplomagroup.integritet.consent.decision.Choice;
import se.diplomagroup.integritet.consent.decision.ConsentRules;
import se.diplomagroup.integritet.consent.decision.ConsentState;
import se.diplomagroup.integritet.consent.decision.Decisions;
import se.diplomagroup.integritet.consent.decision.Ledger;
import se.diplomagroup.integritet.consent.decision.LedgerEntry;
import se.diplomagroup.integritet.consent.decision.NewDecision;
import se.diplomagroup.integritet.consent.decision.Rules;
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

  private static final Logger LOG = Logger.getLogger(AgreementRowsTest.class);

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  /// When consents end: so late that no sweep puts it into the ledger in the middle of a test.
  private static final Instant ENDS = NOON.plus(Duration.ofDays(36_500));

  /// Enough for a plan; more, to measure.
  private static final int PEOPLE = Integer.getInteger("integritet.test.people", 5_000);

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
    for (ConsentRules rules :
        List.of(
            Rules.of(withoutLapse()), Rules.of(withLapse()), withLimits(true), withLimits(false))) {
      for (Instant now : List.of(NOON.plusSeconds(2), ENDS.plusSeconds(2))) {
        assertThat(listed(subjects, rules, now)).isEqualTo(folded(subjects, rules, now));
      }
    }
  }

  @Test
  void everybodyWhoIsKnownStandsInExactlyOneWay() {
    histories(new Random(99));
    List<UUID> all = new ArrayList<>();
    for (Standing standing : Standing.values()) {
      rows.each(NEWS, standing, Rules.of(withoutLapse()), NOON, 97, it -> all.add(it.subjectId()));
    }
    Set<UUID> known = known();
    assertThat(all).hasSameSizeAs(known);
    assertThat(Set.copyOf(all)).isEqualTo(known);
  }

  @Test
  void whoReadsSlowlyHoldsNothingOfTheDatabase() {
    histories(new Random(7));
    List<Boolean> held = new ArrayList<>();
    for (Standing standing : Standing.values()) {
      rows.each(
          NEWS,
          standing,
          Rules.of(withoutLapse()),
          NOON,
          it -> held.add(QuarkusTransaction.isActive()));
    }
    assertThat(held).isNotEmpty().containsOnly(false);
  }

  @Test
  void decisionsThatArriveMeanwhileNeitherDoubleNorHideAnybody() {
    List<UUID> steady = giving(40);
    List<UUID> withdrawing = giving(40);
    Set<UUID> withdrawn = new HashSet<>();
    Set<UUID> newcomers = new HashSet<>();
    List<UUID> listed = new ArrayList<>();
    rows.each(
        NEWS,
        Standing.GIVEN,
        Rules.of(withoutLapse()),
        NOON,
        10,
        it -> {
          listed.add(it.subjectId());
          if (withdrawn.size() < withdrawing.size()) {
            UUID next = withdrawing.get(withdrawn.size());
            record(List.of(decision(Subject.person(next), NEWS, Choice.WITHDRAWN)));
            withdrawn.add(next);
            newcomers.addAll(giving(1));
          }
        });
    assertThat(listed).doesNotHaveDuplicates().containsAll(steady);
    Set<UUID> after = new HashSet<>();
    rows.each(
        NEWS, Standing.GIVEN, Rules.of(withoutLapse()), NOON, 10, it -> after.add(it.subjectId()));
    assertThat(after)
        .containsAll(steady)
        .containsAll(newcomers)
        .doesNotContainAnyElementsOf(withdrawn);
  }

  @Test
  void amongThousandsOfPeopleTheAnswerComesFromTheIndexAndNothingLargeIsSorted() {
    thousands();
    List<UUID> found = new ArrayList<>(PEOPLE);
    long begun = System.nanoTime();
    rows.each(
        Purposes.EVALUATION,
        Standing.GIVEN,
        Rules.of(withoutLapse()),
        NOON,
        it -> found.add(it.subjectId()));
    LOG.infof(
        "%d people who agreed were read in %d ms",
        found.size(), Duration.ofNanos(System.nanoTime() - begun).toMillis());
    assertThat(found).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(PEOPLE);
    assertThat(some(1)).isFalse();
    assertThat(some(1_000)).isTrue();

    List<PurposeLimit> limits = withLimits(true).limits().of(NEWS);
    for (List<String> plan :
        List.of(
            plan(AgreementRows.DECIDED),
            plan(
                AgreementRows.LIMITED,
                Database.column("integer", limits, PurposeLimit::version),
                Database.column("timestamptz", limits, PurposeLimit::since),
                Database.column("interval", limits, PurposeLimit::validFor)))) {
      assertThat(plan).anyMatch(line -> line.contains("Index Only Scan using decision_counting"));
      assertThat(plan).noneMatch(line -> line.contains("Seq Scan"));
      assertThat(plan).noneMatch(line -> line.contains("Sort"));
    }
  }

  private List<String> plan(String statement, Object... first) {
    List<Object> arguments = new ArrayList<>(List.of(first));
    Collections.addAll(
        arguments,
        NOON,
        0,
        NOON,
        0,
        NOON,
        NEWS,
        new UUID(0, 0),
        new UUID(-1, -1),
        new UUID(0, 0),
        new UUID(-1, -1),
        Standing.GIVEN);
    return QuarkusTransaction.requiringNew()
        .call(() -> {
          rows.goByTheIndex();
          return database.list(
              "explain " + statement, row -> row.text("QUERY PLAN"), arguments.toArray());
        });
  }

  private void record(List<NewDecision> history) {
    CallTrace.Call call = new CallTrace.Call(UUID.randomUUID(), null);
    ledger.record(history, call).toCompletableFuture().join();
  }

  private boolean some(int pages) {
    return rows.some(
        Purposes.EVALUATION,
        Standing.GIVEN,
        Rules.of(withoutLapse()),
        NOON,
        pages,
        it -> assertThat(it.decisionId()).isNotNull());
  }

  private List<UUID> giving(int people) {
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      UUID id = UUID.randomUUID();
      record(List.of(decision(Subject.person(id), NEWS, Choice.GIVEN)));
      ids.add(id);
    }
    return ids;
  }

  private NewDecision decision(Subject subject, Code purpose, Choice choice) {
    return decision(subject, purpose, choice, shown, Instant.now().minusSeconds(1), null, 1);
  }

  /// Whoever has decided, and whoever a visitor turned out to be who has decided about the purpose.
  private Set<UUID> known() {
    return Set.copyOf(
        database.list(
            """
            select subject_id from ledger_subject
            union
            select l.subject_id from visitor_link l join decision d on d.subject_id = l.visitor_id
            where l.unlinked_at is null and d.purpose = ?
            """,
            row -> row.uuid("subject_id"),
            NEWS));
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
      record(history);
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
    Instant end = random.nextBoolean() ? ENDS.plusSeconds(random.nextInt(5)) : null;
    return decision(
        subject,
        purpose,
        choice,
        without ? null : shown,
        decidedAt,
        choice == Choice.GIVEN ? end : null,
        random.nextInt(1, 4));
  }

  private static NewDecision decision(
      Subject subject,
      Code purpose,
      Choice choice,
      @Nullable Shown shown,
      Instant decidedAt,
      @Nullable Instant end,
      int version) {
    return new NewDecision(
        UUID.randomUUID(),
        subject,
        purpose,
        version,
        choice,
        shown,
        null,
        List.of(),
        null,
        null,
        null,
        null,
        decidedAt.truncatedTo(ChronoUnit.MICROS),
        end,
        Actor.self(subject.id()));
  }

  private Map<Standing, Map<UUID, String>> listed(
      List<UUID> subjects, ConsentRules rules, Instant now) {
    Map<Standing, Map<UUID, String>> listed = new EnumMap<>(Standing.class);
    for (Standing standing : Standing.values()) {
      Map<UUID, String> those = new TreeMap<>();
      rows.each(
          NEWS,
          standing,
          rules,
          now,
          499,
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
      List<UUID> subjects, ConsentRules rules, Instant now) {
    Map<Standing, Map<UUID, String>> folded = new EnumMap<>(Standing.class);
    for (Standing standing : Standing.values()) {
      folded.put(standing, new TreeMap<>());
    }
    Map<UUID, List<LedgerEntry>> histories =
        subjects.stream().collect(Collectors.toMap(it -> it, this::whole));
    histories.forEach((id, history) -> {
      ConsentState state =
          ConsentState.of(
              history.stream().filter(it -> it.purpose().equals(NEWS)).toList(), rules, now);
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

  /// All that somebody and the visitors linked to them have decided.
  private List<LedgerEntry> whole(UUID subject) {
    List<LedgerEntry> history = new ArrayList<>(decisions.after(subject, 0, Integer.MAX_VALUE));
    database
        .list(
            "select visitor_id from visitor_link where subject_id = ? and unlinked_at is null",
            row -> row.uuid("visitor_id"),
            subject)
        .forEach(visitor -> history.addAll(decisions.after(visitor, 0, Integer.MAX_VALUE)));
    return history;
  }

  private static PublishedNotices withoutLapse() {
    return new PublishedNotices(List.of(NoticeTest.notice(1, NOON.minusSeconds(60))));
  }

  /// Versions of the purpose of which one lets earlier consents last for a day and the next ends
  /// them; or one that ends them at once.
  private static ConsentRules withLimits(boolean both) {
    PurposeLimit shorter = new PurposeLimit(NEWS, 2, NOON.plusSeconds(2), Period.ofDays(1));
    PurposeLimit ending = new PurposeLimit(NEWS, 3, NOON.plusSeconds(3), null);
    PurposeLimit early = new PurposeLimit(NEWS, 2, NOON.plusSeconds(1), null);
    return new ConsentRules(
        withoutLapse(), new PurposeLimits(both ? List.of(shorter, ending) : List.of(early)));
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
        select uuidv4(), 'person', 1 from generate_series(1, ?)
        """,
        PEOPLE);
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
