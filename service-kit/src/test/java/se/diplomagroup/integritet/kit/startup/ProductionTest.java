package se.diplomagroup.integritet.kit.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductionTest {

  @ParameterizedTest
  @ValueSource(strings = {"prod", "production", "staging", "acceptance"})
  void whateverIsNotForTryingOutIsProduction(String profile) {
    assertThat(Production.is(List.of(profile))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "test", "local"})
  void developingTestingAndTryingOutAreNot(String profile) {
    assertThat(Production.is(List.of(profile, "verbose"))).isFalse();
  }

  @Test
  void productionStaysProductionWhateverElseIsNamed() {
    assertThat(Production.is(List.of("prod", "local"))).isTrue();
  }

  @Test
  void noProfileAtAllIsProduction() {
    assertThat(Production.is(List.of())).isTrue();
  }
}
