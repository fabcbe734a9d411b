package se.diplomagroup.integritet.consent.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.consent.commit.CallTrace;
import se.diplomagroup.integritet.consent.decision.LedgerBatch.Outcome;
import se.diplomagroup.integritet.consent.decision.LedgerRows.Head;
import se.diplomagroup.integritet.consent.guardian.Minority;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.ConsentEvent.SubjectKind;
import se.diplomagroup.integritet.kit.problem.Violation;

@Tag("P33")
class LedgerBatchTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Subject ANNA = Subject.person(new UUID(0, 1));
  private static final Subject BO = Subject.person(new UUID(0, 2));

  @Test
  void decisionsGetTheNextPlacesOfTheirSubject() {
    LedgerBatch batch = batch(Map.of(ANNA.id(), 7L, BO.id(), 0L), Set.of());
    batch.place(call(given(ANNA), given(BO), given(ANNA)));
    assertThat(batch.added()).extracting(LedgerEntry::sequence).containsExactly(8L, 1L, 9L);
    assertThat(batch.lastSequences()).isEqualTo(Map.of(ANNA.id(), 9L, BO.id(), 1L));
  }

  @Test
  void aRepeatedDecisionIsADuplicateAndTakesNoPlace() {
    LedgerBatch batch = batch(Map.of(ANNA.id(), 0L), Set.of());
    NewDecision decision = given(ANNA);
    batch.place(call(decision));
    Outcome again = batch.place(call(decision));
    assertThat(again)
        .isInstanceOfSatisfying(
            Outcome.Recorded.class,
            recorded -> {
              assertThat(recorded.entries()).isEmpty();
              assertThat(recorded.receipts()).allMatch(Ledger.Receipt::duplicate);
            });
    assertThat(batch.lastSequences()).isEqualTo(Map.of(ANNA.id(), 1L));
  }

  @Test
  void anIdThatIsReusedForAnotherDecisionRefusesTheWholeCallAndNoOther() {
    LedgerBatch batch = batch(Map.of(ANNA.id(), 0L), Set.of());
    NewDecision first = given(ANNA);
    NewDecision other =
        Entries.decision(first.decisionId(), ANNA, Choice.REFUSED, first.decidedAt());
    batch.place(call(first));
    assertThat(batch.place(call(given(ANNA), other))).isInstanceOf(Outcome.Refused.class);
    batch.place(call(given(ANNA)));
    assertThat(batch.added()).extracting(LedgerEntry::sequence).containsExactly(1L, 2L);
  }

  @Test
  void nothingIsRecordedAboutTheErased() {
    LedgerBatch batch = batch(Map.of(ANNA.id(), 0L, BO.id(), 0L), Set.of(BO.id()));
    assertThat(batch.place(call(given(ANNA), given(BO)))).isInstanceOf(Outcome.Refused.class);
    assertThat(batch.added()).isEmpty();
    assertThat(batch.lastSequences()).isEqualTo(Map.of(ANNA.id(), 0L, BO.id(), 0L));
  }

  @Test
  @Tag("P30")
  void aVisitorsIdIsNeverAPersonsId() {
    LedgerBatch batch = batch(Map.of(ANNA.id(), 3L), Set.of());
    assertThat(batch.place(call(given(Subject.visitor(ANNA.id())))))
        .isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void whatIsRefusedIsSaidByTheDecisionsPlaceAndFieldAndByTheRule() {
    LedgerBatch batch = batch(Map.of(ANNA.id(), 0L, BO.id(), 0L), Set.of(BO.id()));
    NewDecision first = given(ANNA);
    batch.place(call(first));
    NewDecision other =
        Entries.decision(first.decisionId(), ANNA, Choice.REFUSED, first.decidedAt());
    assertThat(refused(batch, given(ANNA), other))
        .isEqualTo("decisions[1].decisionId decision-id-reused");
    assertThat(refused(batch, given(ANNA), given(ANNA), given(BO)))
        .isEqualTo("decisions[2].subjectId subject-erased");
    assertThat(refused(batch, given(Subject.visitor(BO.id()))))
        .isEqualTo("decisions[0].visitorId subject-erased");
    assertThat(refused(batch, given(Subject.visitor(ANNA.id()))))
        .isEqualTo("decisions[0].visitorId other-kind-of-subject");
  }

  @Test
  void aChildsConsentIsRefusedByItsPlaceAndField() {
    Minority child = new Minority(ANNA.id(), LocalDate.of(2030, 1, 1), Map.of(), Set.of());
    LedgerBatch batch =
        new LedgerBatch(Map.of(), List.of(), Map.of(), Set.of(), Map.of(ANNA.id(), child), NOON);
    assertThat(refused(batch, given(BO), given(ANNA)))
        .isEqualTo("decisions[1].choice guardian-needed");
  }

  @Test
  void aGuardianWhoHasJustCeasedToBeOneConsentsNoMore() {
    UUID guardianship = UUID.randomUUID();
    Minority child =
        new Minority(
            ANNA.id(), LocalDate.of(2030, 1, 1), Map.of(UUID.randomUUID(), guardianship), Set.of());
    LedgerBatch batch =
        new LedgerBatch(Map.of(), List.of(), Map.of(), Set.of(), Map.of(ANNA.id(), child), NOON);
    assertThat(
            refused(
                batch,
                told(given(ANNA), new Actor(Actor.Kind.GUARDIAN, UUID.randomUUID(), null, null))))
        .isEqualTo("decisions[0].choice guardian-needed");
    assertThat(
            batch.place(
                call(told(given(ANNA), new Actor(Actor.Kind.GUARDIAN, guardianship, null, null)))))
        .isInstanceOf(Outcome.Recorded.class);
  }

  @Test
  void aDecisionIsNeverRecordedBeforeItWasMade() {
    LedgerBatch batch = batch(Map.of(ANNA.id(), 0L), Set.of());
    Instant later = NOON.plusSeconds(1);
    batch.place(call(Entries.decision(UUID.randomUUID(), ANNA, Choice.GIVEN, later)));
    assertThat(batch.added()).extracting(LedgerEntry::recordedAt).containsExactly(later);
  }

  @Test
  @Tag("P24")
  void whateverTheClocksSayTheOrderOfTheCallsIsTheOrderOfTime() {
    Random random = new Random(20261123);
    for (int history = 0; history < 200; history++) {
      Instant last = NOON.plus(random.nextInt(5_000), ChronoUnit.MICROS);
      LedgerBatch batch = batchAfter(last);
      for (int i = 0; i < 20; i++) {
        NewDecision decision = given(ANNA, NOON.plus(random.nextInt(10_000), ChronoUnit.MICROS));
        batch.place(call(decision));
        Instant time = batch.added().getLast().decidedAt();
        Instant earliest = last.plus(1, ChronoUnit.MICROS);
        assertThat(time)
            .isEqualTo(decision.decidedAt().isAfter(earliest) ? decision.decidedAt() : earliest);
        last = time;
      }
    }
  }

  @Test
  void whatWasDecidedElsewhereAndTheEndOfAConsentKeepTheirTime() {
    LedgerBatch batch = batchAfter(NOON.plusSeconds(9));
    NewDecision given = given(ANNA);
    Actor platform = Actor.system(UUID.randomUUID(), Code.of("elearning-platform"));
    batch.place(call(told(given, platform)));
    batch.place(
        call(Entries.decision(UUID.randomUUID(), ANNA, Choice.EXPIRED, NOON, NOON, platform)));
    assertThat(batch.added()).extracting(LedgerEntry::decidedAt).containsOnly(NOON);
    batch.place(call(told(given(ANNA), Actor.self(ANNA.id()))));
    assertThat(batch.added().getLast().decidedAt()).isAfter(NOON.plusSeconds(9));
  }

  @Test
  void aRefusedCallMovesNoTime() {
    LedgerBatch batch = batch(Map.of(ANNA.id(), 0L, BO.id(), 0L), Set.of(BO.id()));
    batch.place(call(given(ANNA, NOON.plusSeconds(5)), given(BO)));
    batch.place(call(given(ANNA)));
    assertThat(batch.added()).extracting(LedgerEntry::decidedAt).containsExactly(NOON);
  }

  /// The same with its own time, as told.
  private static NewDecision told(NewDecision it, Actor actor) {
    return new NewDecision(
        UUID.randomUUID(),
        it.subject(),
        it.purpose(),
        it.purposeVersion(),
        it.choice(),
        it.shown(),
        it.collectionPoint(),
        it.categories(),
        it.surface(),
        it.gpc(),
        it.method(),
        it.decidedAt(),
        it.decidedAt(),
        it.validUntil(),
        actor);
  }

  private static LedgerBatch batchAfter(Instant dated) {
    Head head = new Head(ANNA.id(), SubjectKind.PERSON, 0, dated);
    return new LedgerBatch(
        Map.of(), List.of(head), Map.of(ANNA.id(), 0L), Set.of(), Map.of(), NOON);
  }

  private static String refused(LedgerBatch batch, NewDecision... decisions) {
    Outcome.Refused refused = (Outcome.Refused) batch.place(call(decisions));
    assertThat(refused.problem().problem().violations()).hasSize(1);
    Violation violation = refused.problem().problem().violations().getFirst();
    return violation.field() + " " + violation.rule();
  }

  private static LedgerBatch batch(Map<UUID, Long> lastSequences, Set<UUID> erased) {
    List<Head> heads =
        lastSequences.entrySet().stream()
            .map(it -> new Head(it.getKey(), SubjectKind.PERSON, it.getValue(), null))
            .toList();
    return new LedgerBatch(Map.of(), heads, lastSequences, erased, Map.of(), NOON);
  }

  private static LedgerCall call(NewDecision... decisions) {
    return new LedgerCall(List.of(decisions), new CallTrace.Call(UUID.randomUUID(), null));
  }

  private static NewDecision given(Subject subject) {
    return given(subject, NOON);
  }

  private static NewDecision given(Subject subject, Instant decidedAt) {
    return Entries.decision(UUID.randomUUID(), subject, Choice.GIVEN, decidedAt);
  }
}
