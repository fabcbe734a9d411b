package se.diplomagroup.integritet.consent.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.consent.catalogue.CatalogueTest;
import se.diplomagroup.integritet.consent.catalogue.Purpose;
import se.diplomagroup.integritet.consent.notice.NoticeTest;
import se.diplomagroup.integritet.consent.notice.PublishedNotices;
import se.diplomagroup.integritet.contracts.Purposes;
import se.diplomagroup.integritet.kit.time.Zones;

@Tag("P30")
@Tag("P32")
class AskingTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final PublishedNotices NOTICES =
      new PublishedNotices(List.of(NoticeTest.notice(1, NOON.minus(Duration.ofDays(30)))));
  private static final Purpose NEWS = CatalogueTest.first().purpose(Purposes.NEWS).orElseThrow();

  @Test
  void whoHasNotDecidedMayBeAsked() {
    assertThat(asking(NEWS, NOON)).isEqualTo(new Asking(true, null));
  }

  @Test
  void aRefusalIsLeftInPeaceForThePurposesTime() {
    LedgerEntry refusal = Entries.entry(Choice.REFUSED, NOON, 1);
    Instant again = after(Period.ofMonths(6));
    assertThat(asking(NEWS, again.minusMillis(1), refusal)).isEqualTo(new Asking(false, again));
    assertThat(asking(NEWS, again, refusal)).isEqualTo(new Asking(true, again));
  }

  @Test
  @Tag("P24")
  void soIsAWithdrawal() {
    LedgerEntry withdrawal = Entries.entry(Choice.WITHDRAWN, NOON, 1);
    assertThat(asking(NEWS, NOON.plusSeconds(1), withdrawal).allowed()).isFalse();
  }

  @Test
  void whereThePurposeSaysNothingTheConfiguredTimeCounts() {
    LedgerEntry refusal = Entries.entry(Choice.REFUSED, NOON, 1);
    assertThat(asking(withoutATime(), NOON.plusSeconds(1), refusal))
        .isEqualTo(new Asking(false, after(Period.ofMonths(9))));
  }

  @Test
  void aConsentIsNotAskedForAgainBeforeItsEnd() {
    Instant end = NOON.plus(Duration.ofDays(10));
    LedgerEntry given = Entries.until(NOON, end);
    assertThat(asking(NEWS, NOON.plusSeconds(1), given)).isEqualTo(new Asking(false, end));
    assertThat(asking(NEWS, end, given)).isEqualTo(new Asking(true, null));
  }

  @Test
  @Tag("P33")
  void whenAMajorNoticeChangedWhatItWasAnAnswerToARefusalMayBeAskedAgain() {
    Instant change = NOON.plusSeconds(60);
    PublishedNotices changed =
        new PublishedNotices(
            List.of(
                NoticeTest.notice(1, NOON.minusSeconds(60)),
                NoticeTest.major(2, change, Purposes.NEWS)));
    LedgerEntry refusal = Entries.entry(Choice.REFUSED, NOON, 1);
    assertThat(asking(changed, NEWS, true, change.minusMillis(1), refusal).allowed()).isFalse();
    assertThat(asking(changed, NEWS, true, change, refusal).allowed()).isTrue();
  }

  @Test
  void aGuardiansConsentIsTheChildsToConfirmOnceTheyAre13() {
    LedgerEntry given = Entries.entry(Choice.GIVEN, NOON, 1);
    NewDecision decision = given.decision();
    LedgerEntry guardians =
        new LedgerEntry(
            new NewDecision(
                decision.decisionId(),
                decision.subject(),
                decision.purpose(),
                1,
                Choice.GIVEN,
                decision.shown(),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                NOON,
                null,
                new Actor(Actor.Kind.GUARDIAN, UUID.randomUUID(), null, null)),
            1,
            NOON);
    assertThat(asking(NOTICES, NEWS, false, NOON, guardians).allowed()).isFalse();
    assertThat(asking(NOTICES, NEWS, true, NOON, guardians).allowed()).isTrue();
  }

  private static Asking asking(Purpose purpose, Instant now, LedgerEntry... decisions) {
    return asking(NOTICES, purpose, true, now, decisions);
  }

  private static Asking asking(
      PublishedNotices notices,
      Purpose purpose,
      boolean grown,
      Instant now,
      LedgerEntry... decisions) {
    ConsentState state = ConsentState.of(List.of(decisions), Rules.of(notices), now);
    return Asking.of(state, purpose, grown, notices, Period.ofMonths(9), now);
  }

  private static Instant after(Period period) {
    ZonedDateTime noon = NOON.atZone(Zones.STOCKHOLM);
    return noon.plus(period).toInstant();
  }

  private static Purpose withoutATime() {
    return new Purpose(
        NEWS.key(),
        NEWS.version(),
        NEWS.title(),
        NEWS.description(),
        NEWS.legalBasis(),
        NEWS.categories(),
        NEWS.dataSubjects(),
        NEWS.systems(),
        NEWS.recipients(),
        NEWS.transfers(),
        NEWS.retentionRule(),
        NEWS.retention(),
        NEWS.directMarketing(),
        NEWS.objection(),
        NEWS.validFor(),
        null);
  }
}
