package se.diplomagroup.integritet.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

  private final AtomicLong now = new AtomicLong();
  private final RateLimits limits = limits("2", "3", "2");

  @Test
  void aBurstIsAllowedAndThenTheCallerIsToldHowLongToWait() {
    ApiCaller person = person("a");
    assertThat(IntStream.range(0, 3).mapToObj(_ -> limits.take(person)))
        .containsOnly(Duration.ZERO);

    assertThat(limits.take(person)).isEqualTo(Duration.ofMillis(500));
  }

  @Test
  void waitingGivesCallsBackButNeverMoreThanABurst() {
    ApiCaller person = person("a");
    IntStream.range(0, 3).forEach(_ -> limits.take(person));

    now.addAndGet(Duration.ofSeconds(60).toNanos());

    assertThat(IntStream.range(0, 4).filter(_ -> limits.take(person).isZero()).count())
        .isEqualTo(3);
  }

  @Test
  void oneCallerDoesNotSpendWhatAnotherHas() {
    IntStream.range(0, 5).forEach(_ -> limits.take(person("a")));

    assertThat(limits.take(person("b"))).isZero();
  }

  @Test
  void onlySoManyCallersAreRemembered() {
    IntStream.range(0, 3).forEach(_ -> limits.take(person("a")));
    limits.take(person("b"));
    limits.take(person("c"));

    assertThat(limits.take(person("a"))).isZero();
  }

  private static ApiCaller person(String key) {
    return new ApiCaller(ApiCaller.Kind.PERSON, key, false);
  }

  private RateLimits limits(String perSecond, String burst, String callers) {
    String prefix = "integritet.gateway.api.rate.";
    ProxySettings settings =
        new SmallRyeConfigBuilder()
            .withMapping(ProxySettings.class)
            .withConverter(Duration.class, 100, new DurationConverter())
            .withConverter(MemorySize.class, 100, new MemorySizeConverter())
            .withDefaultValue(prefix + "person-per-second", perSecond)
            .withDefaultValue(prefix + "person-burst", burst)
            .withDefaultValue(prefix + "callers", callers)
            .build()
            .getConfigMapping(ProxySettings.class);
    return new RateLimits(settings.rate(), now::get);
  }
}
