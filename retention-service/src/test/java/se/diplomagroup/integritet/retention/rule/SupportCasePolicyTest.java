package se.diplomagroup.integritet.retention.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static se.diplomagroup.integritet.retention.Days.day;
import static se.diplomagroup.integritet.retention.Days.id;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.retention.APerson;

@Tag("P16")
class SupportCasePolicyTest {

  private static final SupportCasePolicy POLICY = new SupportCasePolicy(30);

  @Test
  void whoNeverAskedHasNoPeriod() {
    assertThat(POLICY.periods(APerson.underLiveContract().facts())).isEmpty();
  }

  @Test
  void whatWasAskedIsKeptWhileThePersonIsACustomer() {
    assertThat(POLICY.periods(APerson.underLiveContract().asked(50, "2020-01-10").facts()))
        .containsExactly(
            new Period(
                Period.WHOLE,
                List.of(id(50)),
                day("2020-01-10"),
                new Term.Open(Grounds.CONTRACT_IN_FORCE)));
  }

  @Test
  void itGoesWithTheCustomerRelation() {
    APerson person = APerson.whoseContractEnded("2026-01-01").asked(50, "2025-12-31");
    assertThat(POLICY.periods(person.facts()).getFirst().term())
        .isEqualTo(new Term.Ends(day("2026-01-31"), Grounds.CONTRACT_ENDED));
  }

  @Test
  void anotherLiveContractKeepsItToo() {
    APerson person =
        APerson.whoseContractEnded("2020-01-01")
            .asked(50, "2019-12-31")
            .andUnderLiveContract(11, 21);
    assertThat(POLICY.periods(person.facts()).getFirst().term())
        .isEqualTo(new Term.Open(Grounds.CONTRACT_IN_FORCE));
  }
}
