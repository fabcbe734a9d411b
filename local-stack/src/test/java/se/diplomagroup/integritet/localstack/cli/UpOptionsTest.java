package se.diplomagroup.integritet.localstack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.localstack.stack.Refusal;
import se.diplomagroup.integritet.localstack.stack.ServiceDefinition;

class UpOptionsTest {

  @Test
  void withoutOptionsEverythingStartsAndTheDemoIsPlayed() {
    assertThat(UpOptions.parse(List.of())).isEqualTo(new UpOptions(false, false, false, Set.of()));
  }

  @Test
  void aServiceIsLeftOutByItsFullOrShortName() {
    assertThat(UpOptions.parse(List.of("--without", "consent-service")).without())
        .containsExactly(ServiceDefinition.CONSENT);
    assertThat(UpOptions.parse(List.of("--without", "consent", "--without", "audit")).without())
        .containsExactlyInAnyOrder(ServiceDefinition.CONSENT, ServiceDefinition.AUDIT);
  }

  @Test
  void anUnknownOptionIsRefused() {
    assertThatThrownBy(() -> UpOptions.parse(List.of("--quick")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("--quick");
  }

  @Test
  void anUnknownServiceIsRefused() {
    assertThatThrownBy(() -> UpOptions.parse(List.of("--without", "billing")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("billing");
    assertThatThrownBy(() -> UpOptions.parse(List.of("--without"))).isInstanceOf(Refusal.class);
  }
}
