package se.diplomagroup.integritet.rights.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.rights.request.RepeatedExtractPolicy.Answer;
import se.diplomagroup.integritet.rights.request.RepeatedExtractPolicy.Given;

@Tag("P18")
class RepeatedExtractPolicyTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void firstExtractIsFreeOfCharge() {
    assertThat(RepeatedExtractPolicy.answer(TODAY, List.of())).isEqualTo(new Answer.FreeOfCharge());
  }

  @Test
  void oneAYearIsFreeOfCharge() {
    assertThat(RepeatedExtractPolicy.answer(TODAY, List.of(given(TODAY.minusYears(1)))))
        .isEqualTo(new Answer.FreeOfCharge());
  }

  @Test
  void secondOneWithinTwelveMonthsIsForStaffToDecide() {
    Given earlier = given(TODAY.minusYears(1).plusDays(1));

    assertThat(RepeatedExtractPolicy.answer(TODAY, List.of(given(TODAY.minusYears(3)), earlier)))
        .isEqualTo(new Answer.StaffDecide(earlier));
  }

  private static Given given(LocalDate receivedOn) {
    return new Given(UUID.randomUUID(), receivedOn);
  }
}
