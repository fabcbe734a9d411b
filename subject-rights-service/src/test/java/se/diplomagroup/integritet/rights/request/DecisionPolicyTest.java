package se.diplomagroup.integritet.rights.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.RightsEvent.Outcome;
import se.diplomagroup.integritet.contracts.RightsEvent.Right;
import se.diplomagroup.integritet.rights.request.DecisionPolicy.Answer;
import se.diplomagroup.integritet.rights.request.DecisionPolicy.Facts;

@Tag("P25")
class DecisionPolicyTest {

  private static final Code BOOKKEEPING = Code.of("bokforingslagen-7-2");

  @Test
  void grantingEverythingStandsAlone() {
    assertThat(decide(Right.ERASURE, Outcome.GRANTED, List.of(), false, List.of()))
        .isEqualTo(new Answer.Stands(Outcome.GRANTED, List.of(), false));
  }

  @Test
  void grantingWhatThePlanKeepsSomethingOfIsGrantingInPart() {
    assertThat(decide(Right.ERASURE, Outcome.GRANTED, List.of(), false, List.of(BOOKKEEPING)))
        .isEqualTo(new Answer.Stands(Outcome.PARTLY_GRANTED, List.of(BOOKKEEPING), true));
  }

  @Test
  void refusalNeedsAGroundAndAReasonAndASecondPerson() {
    Code ground = Code.of("gdpr-17-3-e");

    assertThat(lacking(decide(Right.ERASURE, Outcome.REFUSED, List.of(), true, List.of())))
        .isEqualTo("ground-missing");
    assertThat(lacking(decide(Right.ERASURE, Outcome.REFUSED, List.of(ground), false, List.of())))
        .isEqualTo("reason-missing");
    assertThat(decide(Right.ERASURE, Outcome.REFUSED, List.of(ground), true, List.of()))
        .isEqualTo(new Answer.Stands(Outcome.REFUSED, List.of(ground), true));
  }

  @Test
  void groundMustBeOnTheListForTheRight() {
    assertThat(
            lacking(decide(Right.ACCESS, Outcome.REFUSED, List.of(BOOKKEEPING), true, List.of())))
        .isEqualTo("unknown-ground");
    assertThat(
            lacking(
                decide(
                    Right.ACCESS,
                    Outcome.REFUSED,
                    List.of(Code.of("too-much-work")),
                    true,
                    List.of())))
        .isEqualTo("unknown-ground");
  }

  @Test
  void groundsOfThePlanMayBeRepeatedButNobodyRefusesOnThem() {
    Code noRule = Code.of("no-rule");

    assertThat(
            decide(Right.ERASURE, Outcome.PARTLY_GRANTED, List.of(noRule), false, List.of(noRule)))
        .isEqualTo(new Answer.Stands(Outcome.PARTLY_GRANTED, List.of(noRule), true));
    assertThat(lacking(decide(Right.ERASURE, Outcome.REFUSED, List.of(noRule), true, List.of())))
        .isEqualTo("unknown-ground");
  }

  @Test
  void everyGroundCitesItsArticleInWordsOfBothLanguages() {
    assertThat(Ground.values())
        .allSatisfy(ground -> {
          assertThat(ground.article()).isNotBlank();
          assertThat(ground.words().sv()).isNotBlank().isNotEqualTo(ground.words().en());
          assertThat(Ground.of(ground.code())).contains(ground);
        });
  }

  private static Answer decide(
      Right right, Outcome outcome, List<Code> grounds, boolean explained, List<Code> planGrounds) {
    return DecisionPolicy.answer(new Facts(right, outcome, grounds, explained, planGrounds));
  }

  private static String lacking(Answer answer) {
    return ((Answer.Lacking) answer).slug();
  }
}
