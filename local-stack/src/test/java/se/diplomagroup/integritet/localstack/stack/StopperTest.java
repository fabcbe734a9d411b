package se.diplomagroup.integritet.localstack.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.diplomagroup.integritet.localstack.process.ProcessTable;

class StopperTest {

  @TempDir Path data;

  @Test
  void aServiceInDevModeIsStoppedTooAndForgotten() throws IOException {
    var processes = new ProcessTable(data);
    Process dev = new ProcessBuilder("sleep", "300").start();
    processes.register(Stopper.inDevMode("consent-service"), dev.toHandle());

    int stopped = new Stopper(processes).stopAll();

    assertThat(stopped).isEqualTo(1);
    assertThat(dev.isAlive()).isFalse();
    assertThat(processes.recorded()).isEmpty();
  }
}
