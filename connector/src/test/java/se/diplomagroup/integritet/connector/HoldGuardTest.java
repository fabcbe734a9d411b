package se.diplomagroup.integritet.connector;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("P10")
class HoldGuardTest {

  @ParameterizedTest
  @ValueSource(strings = {"prod", "staging"})
  void nothingStartsInProductionThatDisposesWithoutAsking(String profile) {
    assertThatThrownBy(() -> guard(false).check(List.of(profile)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("integritet.connector.ask-first");
  }

  @Test
  void whoAsksFirstStartsInProduction() {
    assertThatCode(() -> guard(true).check(List.of("prod"))).doesNotThrowAnyException();
  }

  @Test
  void aTestMayHaveNoPlatformAroundIt() {
    assertThatCode(() -> guard(false).check(List.of("test"))).doesNotThrowAnyException();
  }

  private static HoldGuard guard(boolean askFirst) {
    return new HoldGuard(
        new SmallRyeConfigBuilder()
            .withMapping(ConnectorSettings.class)
            .withConverter(Duration.class, 200, new DurationConverter())
            .withDefaultValue("integritet.connector.key", "crm")
            .withDefaultValue("integritet.connector.ask-first", Boolean.toString(askFirst))
            .build()
            .getConfigMapping(ConnectorSettings.class));
  }
}
