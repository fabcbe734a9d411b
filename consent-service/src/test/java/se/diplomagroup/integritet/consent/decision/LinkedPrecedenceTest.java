package se.diplomagroup.integritet.consent.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.diplomagroup.integritet.consent.decision.ConsentState.Status;
import se.diplomagroup.integritet.consent.notice.NoticeTest;
import se.diplomagroup.integritet.consent.notice.PublishedNotices;

@Tag("P24")
@Tag("P30")
class LinkedPrecedenceTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Instant LATER = NOON.plusSeconds(60);
  private static final Instant EVENING = NOON.plus(Duration.ofHours(8));
  private static final Subject PERSON = Subject.person(Entries.PERSON);
  private static final Subject LAPTOP = Subject.visitor(new UUID(1, 1));
  private static final Subject PHONE = Subject.visitor(new UUID(1, 2));
  private static final PublishedNotices NOTICES =
      new PublishedNotices(List.of(NoticeTest.notice(1, NOON.minus(Duration.ofDays(30)))));

  @Test
  void theLaterChoiceMadeSignedInWins() {
    assertThat(status(by(LAPTOP, Choice.REFUSED, NOON), by(PERSON, Choice.GIVEN, LATER)))
        .isEqualTo(Status.GIVEN);
    assertThat(status(by(LAPTOP, Choice.GIVEN, NOON), by(PERSON, Choice.REFUSED, LATER)))
        .isEqualTo(Status.REFUSED);
  }

  @Test
  void aVisitorsLaterNoCountsForThePerson() {
    assertThat(status(by(PERSON, Choice.GIVEN, NOON), by(LAPTOP, Choice.REFUSED, LATER)))
        .isEqualTo(Status.REFUSED);
    assertThat(status(by(PERSON, Choice.GIVEN, NOON), by(LAPTOP, Choice.WITHDRAWN, LATER)))
        .isEqualTo(Status.WITHDRAWN);
  }

  @Test
  void aVisitorsLaterYesDoesNotOutweighThePersonsNo() {
    assertThat(status(by(PERSON, Choice.REFUSED, NOON), by(LAPTOP, Choice.GIVEN, LATER)))
        .isEqualTo(Status.REFUSED);
    assertThat(status(by(PERSON, Choice.WITHDRAWN, NOON), by(LAPTOP, Choice.GIVEN, LATER)))
        .isEqualTo(Status.WITHDRAWN);
  }

  @Test
  void atTheSameInstantTheMoreProtectiveCounts() {
    assertThat(status(by(PERSON, Choice.GIVEN, NOON), by(LAPTOP, Choice.REFUSED, NOON)))
        .isEqualTo(Status.REFUSED);
  }

  @Test
  void aVisitorsChoiceCountsWhereThePersonHasNotSpoken() {
    assertThat(status(by(LAPTOP, Choice.GIVEN, NOON))).isEqualTo(Status.GIVEN);
  }

  @Test
  void ofSeveralVisitorsTheMoreProtectiveCounts() {
    assertThat(status(by(LAPTOP, Choice.REFUSED, NOON), by(PHONE, Choice.GIVEN, LATER)))
        .isEqualTo(Status.REFUSED);
  }

  @Test
  void aConsentThatHasEndedSaysNeitherYesNorNo() {
    LedgerEntry ended = ending(PERSON, NOON, LATER);
    assertThat(status(ended, by(LAPTOP, Choice.GIVEN, NOON.plusSeconds(1))))
        .isEqualTo(Status.GIVEN);
    assertThat(status(ended)).isEqualTo(Status.EXPIRED);
    assertThat(status(ending(LAPTOP, NOON, LATER), by(PERSON, Choice.GIVEN, NOON)))
        .isEqualTo(Status.GIVEN);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyOrderOfArrivalGivesTheSameState(long seed) {
    Random random = new Random(seed);
    List<LedgerEntry> decisions = decisions(random);
    ConsentState state = ConsentState.of(decisions, Rules.of(NOTICES), EVENING);
    for (int i = 0; i < 60; i++) {
      Collections.shuffle(decisions, random);
      assertThat(ConsentState.of(decisions, Rules.of(NOTICES), EVENING)).isEqualTo(state);
    }
  }

  /// What the linking may never do: turn a person's own no into a yes.
  @ParameterizedTest
  @MethodSource("seeds")
  void noVisitorTurnsAPersonsNoIntoAYes(long seed) {
    List<LedgerEntry> decisions = decisions(new Random(seed));
    List<LedgerEntry> own = decisions.stream().filter(it -> isBy(it, PERSON)).toList();
    Status alone = ConsentState.of(own, Rules.of(NOTICES), EVENING).status();
    Status together = ConsentState.of(decisions, Rules.of(NOTICES), EVENING).status();
    if (alone == Status.REFUSED || alone == Status.WITHDRAWN) {
      assertThat(together).isIn(Status.REFUSED, Status.WITHDRAWN);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aloneItIsTheSameAsPrecedence(long seed) {
    List<LedgerEntry> own =
        decisions(new Random(seed)).stream().filter(it -> isBy(it, PERSON)).toList();
    assertThat(LinkedPrecedence.of(own, it -> it.choice() == Choice.EXPIRED))
        .isEqualTo(Precedence.RULE.of(own));
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 60);
  }

  private static Status status(LedgerEntry... decisions) {
    return ConsentState.of(Arrays.asList(decisions), Rules.of(NOTICES), EVENING).status();
  }

  private static boolean isBy(LedgerEntry entry, Subject subject) {
    return entry.subjectId().equals(subject.id());
  }

  /// Few instants and few choices, so that ties are common.
  private static List<LedgerEntry> decisions(Random random) {
    List<Subject> subjects = List.of(PERSON, LAPTOP, PHONE);
    List<LedgerEntry> decisions = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      UUID id = new UUID(random.nextLong(), random.nextLong());
      Subject subject = subjects.get(random.nextInt(3));
      Choice choice = Choice.values()[random.nextInt(4)];
      Instant at = NOON.plusSeconds(random.nextInt(3));
      decisions.add(new LedgerEntry(Entries.decision(id, subject, choice, at), i + 1, at));
    }
    return decisions;
  }

  private static LedgerEntry by(Subject subject, Choice choice, Instant at) {
    return new LedgerEntry(Entries.decision(UUID.randomUUID(), subject, choice, at), 1, at);
  }

  private static LedgerEntry ending(Subject subject, Instant at, Instant end) {
    return new LedgerEntry(
        Entries.decision(UUID.randomUUID(), subject, Choice.GIVEN, at, end), 1, at);
  }
}
