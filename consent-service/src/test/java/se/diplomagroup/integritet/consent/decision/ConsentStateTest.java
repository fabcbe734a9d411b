package se.diplomagroup.integritet.consent.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.consent.decision.ConsentState.Status;
import se.diplomagroup.integritet.consent.notice.NoticeTest;
import se.diplomagroup.integritet.consent.notice.PublishedNotices;
import se.diplomagroup.integritet.contracts.Purposes;

class ConsentStateTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final PublishedNotices NOTICES =
      new PublishedNotices(List.of(NoticeTest.notice(1, NOON.minus(Duration.ofDays(30)))));

  @Test
  @Tag("P31")
  @Tag("P32")
  void whatNobodyHasDecidedIsNotAsked() {
    ConsentState state = ConsentState.of(List.of(), Rules.of(NOTICES), NOON);
    assertThat(state.status()).isEqualTo(Status.NOT_ASKED);
    assertThat(state.isGiven()).isFalse();
  }

  @Test
  @Tag("P24")
  void aWithdrawalEndsAConsent() {
    LedgerEntry given = Entries.entry(Choice.GIVEN, NOON, 1);
    LedgerEntry withdrawn = Entries.entry(Choice.WITHDRAWN, NOON.plusSeconds(1), 2);
    ConsentState state =
        ConsentState.of(List.of(given, withdrawn), Rules.of(NOTICES), NOON.plusSeconds(2));
    assertThat(state.status()).isEqualTo(Status.WITHDRAWN);
    assertThat(state.since()).isEqualTo(NOON.plusSeconds(1));
    assertThat(state.decision()).isEqualTo(withdrawn);
  }

  @Test
  void aConsentLastsUntilItsEndAndNotLonger() {
    Instant end = NOON.plusSeconds(60);
    List<LedgerEntry> decisions = List.of(Entries.until(NOON, end));
    assertThat(ConsentState.of(decisions, Rules.of(NOTICES), end.minusMillis(1)).status())
        .isEqualTo(Status.GIVEN);
    ConsentState after = ConsentState.of(decisions, Rules.of(NOTICES), end);
    assertThat(after.status()).isEqualTo(Status.EXPIRED);
    assertThat(after.since()).isEqualTo(end);
  }

  @Test
  @Tag("P33")
  void aConsentOnAnOlderTextLapsesWithAMajorNotice() {
    Instant change = NOON.plusSeconds(60);
    PublishedNotices notices =
        new PublishedNotices(
            List.of(
                NoticeTest.notice(1, NOON.minusSeconds(60)),
                NoticeTest.major(2, change, Purposes.NEWS)));
    List<LedgerEntry> decisions = List.of(Entries.entry(Choice.GIVEN, NOON, 1));
    assertThat(ConsentState.of(decisions, Rules.of(notices), change.minusMillis(1)).isGiven())
        .isTrue();
    ConsentState after = ConsentState.of(decisions, Rules.of(notices), change);
    assertThat(after.status()).isEqualTo(Status.EXPIRED);
    assertThat(after.since()).isEqualTo(change);
  }

  @Test
  @Tag("P24")
  void onlyWhatEndsAConsentStopsProcessing() {
    LedgerEntry given = Entries.entry(Choice.GIVEN, NOON, 1);
    LedgerEntry refused = Entries.entry(Choice.REFUSED, NOON.plusSeconds(1), 2);
    LedgerEntry refusedAgain = Entries.entry(Choice.REFUSED, NOON.plusSeconds(2), 3);
    LedgerEntry withdrawn = Entries.entry(Choice.WITHDRAWN, NOON.plusSeconds(3), 4);
    LedgerEntry toldLate = Entries.entry(Choice.WITHDRAWN, NOON.minusSeconds(1), 2);
    Instant later = NOON.plusSeconds(10);
    List<LedgerEntry> history = List.of(given, refused, refusedAgain, withdrawn);
    assertThat(Stops.ends(refused, history, Rules.of(NOTICES), later)).isTrue();
    assertThat(Stops.ends(refusedAgain, history, Rules.of(NOTICES), later)).isFalse();
    assertThat(Stops.ends(withdrawn, history, Rules.of(NOTICES), later)).isTrue();
    assertThat(Stops.ends(toldLate, List.of(given, toldLate), Rules.of(NOTICES), later)).isFalse();
  }
}
