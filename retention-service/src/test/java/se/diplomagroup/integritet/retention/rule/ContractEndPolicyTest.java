package se.diplomagroup.integritet.retention.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.diplomagroup.integritet.retention.Days.day;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.diplomagroup.integritet.retention.APerson;

@Tag("P09")
class ContractEndPolicyTest {

  private static final ContractEndPolicy POLICY = new ContractEndPolicy(30);

  private static Term termOf(APerson person) {
    return POLICY.periods(person.facts()).getFirst().term();
  }

  @Test
  void nobodyUnderNoContractHasAPeriod() {
    assertThat(POLICY.periods(APerson.unknown().facts())).isEmpty();
  }

  @Test
  void dataIsKeptWithoutEndWhileTheContractIsInForce() {
    assertThat(termOf(APerson.underLiveContract()))
        .isEqualTo(new Term.Open(Grounds.CONTRACT_IN_FORCE));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, 2026-01-31",
    "2026-01-31, 2026-03-02",
    "2024-01-31, 2024-03-01",
    "2025-12-15, 2026-01-14",
    "2026-10-08, 2026-11-07"
  })
  void dataIsDueThirtyDaysAfterTheContractsEnd(String end, LocalDate due) {
    assertThat(termOf(APerson.whoseContractEnded(end)))
        .isEqualTo(new Term.Ends(due, Grounds.CONTRACT_ENDED));
  }

  @ParameterizedTest
  @CsvSource({"2026-01-30, false", "2026-01-31, true", "2027-01-01, true"})
  void dataIsDueFromTheDayOnAndNotBefore(LocalDate today, boolean due) {
    assertThat(termOf(APerson.whoseContractEnded("2026-01-01")).isDue(today)).isEqualTo(due);
  }

  @Test
  void anotherLiveContractKeepsThePersonsData() {
    APerson person = APerson.whoseContractEnded("2020-01-01").andUnderLiveContract(11, 21);
    assertThat(termOf(person)).isEqualTo(new Term.Open(Grounds.CONTRACT_IN_FORCE));
  }

  @Test
  void theLastOfSeveralContractsCounts() {
    APerson person =
        APerson.whoseContractEnded("2026-03-01").andUnderContractEnded(11, "2026-02-01");
    assertThat(termOf(person).dueOn()).contains(day("2026-03-31"));
  }

  @Test
  void aClosedAccountEndsTheRelationUnderALiveContract() {
    assertThat(termOf(APerson.underLiveContract().accountClosed("2026-02-01")).dueOn())
        .contains(day("2026-03-03"));
  }

  @Test
  void theEarlierOfClosedAccountAndEndedContractCounts() {
    assertThat(termOf(APerson.whoseContractEnded("2026-03-01").accountClosed("2026-02-01")).dueOn())
        .contains(day("2026-03-03"));
    assertThat(termOf(APerson.whoseContractEnded("2026-02-01").accountClosed("2026-03-01")).dueOn())
        .contains(day("2026-03-03"));
  }

  @Test
  void anAccountOpenedAgainIsOpen() {
    assertThat(termOf(APerson.underLiveContract().accountClosed("2023-12-01")))
        .isEqualTo(new Term.Open(Grounds.CONTRACT_IN_FORCE));
  }

  @Test
  void activityToldAfterTheEndMovesTheDayAndSaysWhy() {
    APerson person = APerson.whoseContractEnded("2025-06-01").activeAfterEnd("2025-12-20", true);
    assertThat(termOf(person)).isEqualTo(new Term.Ends(day("2026-01-19"), Grounds.RECENT_ACTIVITY));
  }

  @Test
  void anEndToldAfterTheActivityStands() {
    APerson person = APerson.whoseContractEnded("2025-06-01").activeAfterEnd("2025-12-20", false);
    assertThat(termOf(person)).isEqualTo(new Term.Ends(day("2025-07-01"), Grounds.CONTRACT_ENDED));
  }

  @Test
  void activityBeforeTheEndChangesNothing() {
    APerson person = APerson.whoseContractEnded("2025-06-01").activeAfterEnd("2025-05-20", true);
    assertThat(termOf(person).dueOn()).contains(day("2025-07-01"));
  }

  @Test
  void theReasonableTimeIsConfigurable() {
    assertThat(
            new ContractEndPolicy(0)
                .periods(APerson.whoseContractEnded("2026-01-01").facts())
                .getFirst()
                .term()
                .dueOn())
        .contains(day("2026-01-01"));
    assertThatThrownBy(() ->
            new ContractEndPolicy(-1).periods(APerson.whoseContractEnded("2026-01-01").facts()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
