package se.diplomagroup.integritet.localstack.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

  @Test
  void portsAreTheUsualOnesUnlessTheEnvironmentMovesThem() {
    Ports ports = Ports.from(Map.of("GATEWAY_PORT", "9080"));

    assertThat(ports.of(Port.GATEWAY_PORT)).isEqualTo(9080);
    assertThat(ports.of(Port.CONSENT_PORT)).isEqualTo(8081);
    assertThat(ports.of(Port.MAIL_UI_PORT)).isEqualTo(8025);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "eighty", "0", "70000", "-1"})
  void whatIsNotAPortIsRefusedByName(String value) {
    assertThatThrownBy(() -> Ports.from(Map.of("AUDIT_PORT", value)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("AUDIT_PORT");
  }

  @Test
  void freePortsAreAllDifferent() {
    Ports ports = Ports.free();

    assertThat(Arrays.stream(Port.values()).map(ports::of)).doesNotHaveDuplicates();
  }

  @Test
  void anotherShellReadsWhereAMovedStackIs(@TempDir Path folder) {
    Path file = folder.resolve("data/ports.properties");
    Ports.from(Map.of("KEYCLOAK_PORT", "9180")).writeTo(file);

    Ports read = Ports.read(file);

    assertThat(read.of(Port.KEYCLOAK_PORT)).isEqualTo(9180);
    assertThat(read.of(Port.GATEWAY_PORT)).isEqualTo(8080);
  }

  @Test
  void withoutAFileTheUsualPortsAreMeant(@TempDir Path folder) {
    assertThat(Ports.read(folder.resolve("none")).of(Port.KAFKA_PORT)).isEqualTo(19092);
  }
}
