package se.diplomagroup.integritet.retention.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static se.diplomagroup.integritet.retention.Days.day;
import static se.diplomagroup.integritet.retention.Days.id;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.diplomagroup.integritet.retention.APerson;

@Tag("P14")
class BookkeepingPolicyTest {

  private static final BookkeepingPolicy POLICY = new BookkeepingPolicy(7);

  @ParameterizedTest
  @CsvSource({
    "2025-06-30, 2032-12-31",
    "2025-12-31, 2032-12-31",
    "2025-01-31, 2032-12-31",
    "2026-04-30, 2033-12-31",
    "2024-02-29, 2031-12-31"
  })
  void accountingInformationIsKeptThroughTheSeventhYear(LocalDate yearEnds, LocalDate through) {
    assertThat(POLICY.keptThrough(yearEnds)).isEqualTo(through);
  }

  @Test
  void everyDayOfFiftyYearsGivesTheLastDayOfTheSeventhYear() {
    LocalDate first = day("2000-01-01");
    long days = ChronoUnit.DAYS.between(first, day("2050-01-01"));
    for (int i = 0; i < days; i++) {
      LocalDate yearEnds = first.plusDays(i);
      LocalDate kept = POLICY.keptThrough(yearEnds);
      assertThat(kept.getYear()).isEqualTo(yearEnds.getYear() + 7);
      assertThat(kept.getMonthValue()).isEqualTo(12);
      assertThat(kept.getDayOfMonth()).isEqualTo(31);
    }
  }

  @ParameterizedTest
  @CsvSource({"2032-12-30, false", "2032-12-31, false", "2033-01-01, true"})
  void itIsDueOnTheDayAfter(LocalDate today, boolean due) {
    APerson person = APerson.underLiveContract().invoiced(30, "2025-03-01", "2025-12-31");
    assertThat(POLICY.periods(person.facts()).getFirst().term().isDue(today)).isEqualTo(due);
  }

  @Test
  void thePeriodNamesTheLaw() {
    APerson person = APerson.underLiveContract().invoiced(30, "2025-03-01", "2025-06-30");
    assertThat(POLICY.periods(person.facts()).getFirst().term())
        .isEqualTo(new Term.Ends(day("2033-01-01"), Grounds.BOOKKEEPING));
  }

  @Test
  void eachFinancialYearHasAPeriodOfItsOwnWithItsInvoices() {
    APerson person =
        APerson.underLiveContract()
            .invoiced(32, "2025-03-01", "2025-12-31")
            .invoiced(31, "2024-11-01", "2024-12-31")
            .invoiced(30, "2025-04-01", "2025-12-31");
    assertThat(POLICY.periods(person.facts()))
        .containsExactly(
            new Period(
                "2024-12-31",
                List.of(id(31)),
                day("2024-11-01"),
                new Term.Ends(day("2032-01-01"), Grounds.BOOKKEEPING)),
            new Period(
                "2025-12-31",
                List.of(id(30), id(32)),
                day("2025-03-01"),
                new Term.Ends(day("2033-01-01"), Grounds.BOOKKEEPING)));
  }

  @Test
  void theContractsEndDoesNotShortenIt() {
    APerson person =
        APerson.whoseContractEnded("2025-04-01").invoiced(30, "2025-03-01", "2025-12-31");
    assertThat(POLICY.periods(person.facts()).getFirst().term().dueOn())
        .contains(day("2033-01-01"));
  }

  @Test
  void whoHasNoInvoiceHasNoPeriod() {
    assertThat(POLICY.periods(APerson.underLiveContract().facts())).isEmpty();
  }
}
