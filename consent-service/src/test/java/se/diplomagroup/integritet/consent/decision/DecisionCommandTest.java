package se.diplomagroup.integritet.consent.decision;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.contracts.Code;

class DecisionCommandTest {

  private static final ValidatorFactory FACTORY = Validation.buildDefaultValidatorFactory();

  private final Validator validator = FACTORY.getValidator();

  @AfterAll
  static void close() {
    FACTORY.close();
  }

  /// The annotations are what a violation is told by. A rule that is added there and not to
  /// `wellFormed` would let a line of an import through.
  @Test
  void itIsWellFormedWhenNoAnnotationIsBroken() {
    UUID id = UUID.randomUUID();
    Code code = Code.of("news");
    for (UUID decisionId : new UUID[] {id, null}) {
      for (Code purpose : new Code[] {code, null}) {
        for (Choice choice : new Choice[] {Choice.GIVEN, null}) {
          for (Integer version : new Integer[] {null, -1, 0, 1}) {
            for (int categories : new int[] {-1, 0, 1, 20, 21}) {
              assertAgreement(
                  command(
                      decisionId, purpose, choice, version, null, categories(categories, code)));
              assertAgreement(
                  command(
                      decisionId, purpose, choice, null, version, categories(categories, code)));
            }
            assertAgreement(
                command(
                    decisionId, purpose, choice, version, null, Collections.singletonList(null)));
          }
        }
      }
    }
  }

  private void assertAgreement(DecisionCommand command) {
    assertThat(command.wellFormed())
        .as(command.toString())
        .isEqualTo(validator.validate(command).isEmpty());
  }

  private static List<Code> categories(int number, Code code) {
    return number < 0 ? null : Collections.nCopies(number, code);
  }

  private static DecisionCommand command(
      UUID decisionId,
      Code purpose,
      Choice choice,
      Integer version,
      Integer purposeVersion,
      List<Code> categories) {
    return new DecisionCommand(
        decisionId,
        null,
        null,
        purpose,
        purposeVersion,
        choice,
        version,
        null,
        null,
        null,
        null,
        null,
        null,
        categories,
        null,
        null);
  }
}
