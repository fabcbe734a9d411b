package se.diplomagroup.integritet.rights.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Period;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.rights.deadline.DeadlineSettings;

class RequestSettingsTest {

  private final SmallRyeConfig config =
      new SmallRyeConfigBuilder()
          .addDiscoveredConverters()
          .withMapping(RequestSettings.class)
          .withMapping(DeadlineSettings.class)
          .build();

  @Test
  void defaultsAreThoseOfTheDocumentation() {
    RequestSettings settings = config.getConfigMapping(RequestSettings.class);

    assertThat(settings.systemAnswersWithin()).isEqualTo(Duration.ofDays(3));
    assertThat(settings.packagesKeptFor()).isEqualTo(Duration.ofDays(30));
    assertThat(settings.toldBeforeLifting()).isEqualTo(Period.ofDays(7));
  }

  @Test
  void evesDoNotMoveTheDeadlineUnlessSaid() {
    assertThat(config.getConfigMapping(DeadlineSettings.class).evesMoveTheDeadline()).isFalse();
  }
}
