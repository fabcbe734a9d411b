package se.diplomagroup.integritet.localstack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.diplomagroup.integritet.localstack.stack.Refusal;

class DemoDataOptionsTest {

  @Test
  void sizesAndSeedAreTaken() {
    assertThat(parse("--companies 50 --people 2000 --seed 7"))
        .isEqualTo(new DemoDataOptions(50, 2000, 7));
  }

  @Test
  void withoutSizesItIsAModestNumberAlwaysTheSame() {
    assertThat(DemoDataOptions.parse(List.of())).isEqualTo(new DemoDataOptions(20, 1000, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--companies 0",
        "--companies many",
        "--companies",
        "--companies 100001",
        "--people -1",
        "--people 10000001",
        "--people 1.5",
        "--seed x"
      })
  void whatIsNoSuchNumberIsRefusedByNameWithItsBounds(String arguments) {
    assertThatThrownBy(() -> parse(arguments))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith(arguments.split(" ")[0])
        .extracting(refusal -> ((Refusal) refusal).advice())
        .asString()
        .contains("between");
  }

  @Test
  void anOptionThatItDoesNotKnowIsRefused() {
    assertThatThrownBy(() -> parse("--users 5"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("--users");
  }

  private static DemoDataOptions parse(String arguments) {
    return DemoDataOptions.parse(List.of(arguments.split(" ")));
  }
}
