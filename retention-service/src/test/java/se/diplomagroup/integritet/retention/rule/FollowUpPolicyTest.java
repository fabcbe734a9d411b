package se.diplomagroup.integritet.retention.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static se.diplomagroup.integritet.retention.Days.day;
import static se.diplomagroup.integritet.retention.Days.id;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.retention.APerson;

@Tag("P15")
class FollowUpPolicyTest {

  private static final FollowUpPolicy POLICY = new FollowUpPolicy(30, 180);

  private static Term termOf(APerson person) {
    return POLICY.periods(person.facts()).getFirst().term();
  }

  @Test
  void whoTakesNoCourseHasNoPeriod() {
    assertThat(POLICY.periods(APerson.underLiveContract().facts())).isEmpty();
  }

  @Test
  void aCourseThatGoesOnHasNoEnd() {
    assertThat(termOf(APerson.underLiveContract().enrolled(40, "2026-01-10")))
        .isEqualTo(new Term.Open(Grounds.FOLLOW_UP));
  }

  @Test
  void aCompletedCourseStartsTheFollowUpPeriod() {
    assertThat(termOf(APerson.underLiveContract().completed(40, "2026-01-10")))
        .isEqualTo(new Term.Ends(day("2026-01-10").plusDays(180).plusDays(30), Grounds.FOLLOW_UP));
  }

  @Test
  void followingUpEndsThePeriod() {
    assertThat(termOf(APerson.underLiveContract().followedUp(40, "2026-01-10", "2026-02-01")))
        .isEqualTo(new Term.Ends(day("2026-03-03"), Grounds.FOLLOW_UP));
  }

  @Test
  void aFurtherCourseStartsANewPeriodAndTheLongestCounts() {
    APerson person =
        APerson.underLiveContract()
            .followedUp(40, "2026-01-10", "2026-02-01")
            .completed(41, "2026-03-01")
            .completed(42, "2026-02-01");
    assertThat(termOf(person).dueOn()).contains(day("2026-03-01").plusDays(180).plusDays(30));
  }

  @Test
  void aCourseThatGoesOnKeepsTheEarlierOnes() {
    APerson person =
        APerson.underLiveContract()
            .followedUp(40, "2020-01-10", "2020-02-01")
            .enrolled(41, "2026-01-10");
    assertThat(termOf(person)).isEqualTo(new Term.Open(Grounds.FOLLOW_UP));
  }

  @Test
  void theEndOfTheContractEndsItAllTheSame() {
    APerson person = APerson.whoseContractEnded("2026-02-01").completed(40, "2026-01-30");
    assertThat(termOf(person)).isEqualTo(new Term.Ends(day("2026-03-03"), Grounds.CONTRACT_ENDED));
  }

  @Test
  void aCourseThatWasNeverFinishedGoesWithTheContract() {
    APerson person = APerson.whoseContractEnded("2026-02-01").enrolled(40, "2026-01-30");
    assertThat(termOf(person).dueOn()).contains(day("2026-03-03"));
  }

  @Test
  void anEarlierEndOfFollowingUpCountsEvenAfterTheContractsEnd() {
    APerson person =
        APerson.whoseContractEnded("2026-06-01").followedUp(40, "2026-01-10", "2026-02-01");
    assertThat(termOf(person)).isEqualTo(new Term.Ends(day("2026-03-03"), Grounds.FOLLOW_UP));
  }

  @Test
  void aFollowUpThatIsToldBeforeTheCompletionCountsFromTheLaterDay() {
    assertThat(termOf(APerson.underLiveContract().followedUp(40, null, "2026-02-01")).dueOn())
        .contains(day("2026-03-03"));
    assertThat(
            termOf(APerson.underLiveContract().followedUp(40, "2026-02-10", "2026-02-01")).dueOn())
        .contains(day("2026-03-12"));
  }

  @Test
  void thePeriodNamesTheRecords() {
    APerson person =
        APerson.underLiveContract().completed(41, "2026-01-10").completed(40, "2026-01-05");
    assertThat(POLICY.periods(person.facts()).getFirst().records()).containsExactly(id(40), id(41));
  }
}
