package se.diplomagroup.integritet.rights.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinePolicyTest {

  private final DeadlinePolicy policy = new DeadlinePolicy(new SwedishCalendar(false));

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "2026-03-05, 2026-04-07",
    "2026-08-31, 2026-09-30",
    "2024-01-31, 2024-02-29",
    "2026-01-31, 2026-03-02",
    "2026-05-20, 2026-06-22",
    "2026-11-25, 2026-12-28",
    "2026-05-06, 2026-06-08",
    "2026-11-24, 2026-12-24",
  })
  void answerIsDueTheSameDayOfTheNextMonthOrTheNextWorkingDay(LocalDate received, LocalDate due) {
    assertThat(policy.of(received).dueOn()).isEqualTo(due);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "2026-01-31, 2026-04-30",
    "2025-11-30, 2026-03-02",
    "2026-03-25, 2026-06-25",
    "2026-03-20, 2026-06-22",
    "2025-10-31, 2026-02-02",
  })
  void extensionGivesThreeMonthsFromReceiptClampedAndRolledOnce(LocalDate received, LocalDate due) {
    assertThat(policy.extended(received).dueOn()).isEqualTo(due);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "2026-11-24, 2026-12-28",
    "2026-05-19, 2026-06-22",
    "2026-11-30, 2026-12-30",
    "2025-12-01, 2026-01-02",
    "2026-12-01, 2027-01-04"
  })
  void evesMoveTheDeadlineWhereTheSettingSaysSo(LocalDate received, LocalDate due) {
    DeadlinePolicy withEves = new DeadlinePolicy(new SwedishCalendar(true));

    assertThat(withEves.of(received).dueOn()).isEqualTo(due);
  }

  @Test
  void reckoningIsExplainedInWords() {
    Deadline rolled = policy.of(LocalDate.of(2026, 1, 31));

    assertThat(rolled.explanation().sv())
        .isEqualTo("Mottagen 31 jan → 28 feb (lördag) → måndag 2 mars");
    assertThat(rolled.explanation().en())
        .isEqualTo("Received 31 Jan → 28 Feb (Saturday) → Monday 2 March");
  }

  @Test
  void explanationNamesTheHoliday() {
    assertThat(policy.of(LocalDate.of(2026, 3, 5)).explanation().sv())
        .isEqualTo("Mottagen 5 mars → 5 april (påskdagen) → tisdag 7 april");
    assertThat(policy.of(LocalDate.of(2026, 5, 20)).explanation().en())
        .isEqualTo("Received 20 May → 20 Jun (Midsummer Day) → Monday 22 June");
  }

  @Test
  void explanationOfADayThatDoesNotMoveIsShort() {
    assertThat(policy.of(LocalDate.of(2026, 8, 31)).explanation().sv())
        .isEqualTo("Mottagen 31 aug → onsdag 30 september");
  }

  @Test
  void dayEndsAtMidnightInStockholmAcrossTheChangeToSummerTime() {
    assertThat(policy.of(LocalDate.of(2026, 2, 27)).endsAt())
        .isEqualTo(Instant.parse("2026-03-27T23:00:00Z"));
    assertThat(policy.of(LocalDate.of(2026, 2, 28)).endsAt())
        .isEqualTo(Instant.parse("2026-03-30T22:00:00Z"));
  }
}
