package se.diplomagroup.integritet.elearning.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationNumberTest {

  @Test
  void isWrittenWithItsHyphen() {
    assertThat(new OrganisationNumber("5569002842").value()).isEqualTo("556900-2842");
  }

  @ParameterizedTest
  @ValueSource(strings = {"556900-2843", "5569002", "abcdef-ghij", "", "556900-28421"})
  void aNumberThatIsNoneIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new OrganisationNumber(text));
  }
}
