package se.diplomagroup.integritet.localstack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.diplomagroup.integritet.localstack.console.Console;
import se.diplomagroup.integritet.localstack.process.ProcessTable;
import se.diplomagroup.integritet.localstack.process.TrackedProcess;
import se.diplomagroup.integritet.localstack.stack.Refusal;
import se.diplomagroup.integritet.localstack.stack.Stopper;

/// With launchers that are processes of their own, ended in every way there is.
class StopOnExitTest {

  @TempDir Path data;

  private ProcessTable processes;

  @BeforeEach
  void openTable() {
    processes = new ProcessTable(data);
  }

  @AfterEach
  void stopEverything() {
    new Stopper(processes).stopAll();
  }

  @Test
  void aLauncherThatIsToldToEndStopsWhatItStarted() throws IOException, InterruptedException {
    Files.createFile(data.resolve("useless"));
    Process launcher = launch();
    TrackedProcess part = processes.find("part").orElseThrow();

    launcher.destroy();

    assertThat(launcher.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(part.isAlive()).isFalse();
    assertThat(processes.recorded()).isEmpty();
    assertThat(data.resolve("useless")).doesNotExist();
  }

  @Test
  void whatEndsBecauseTheLauncherIsToldToEndIsNoFault() throws IOException, InterruptedException {
    Process launcher = launch("watch");

    launcher.toHandle().destroy();

    assertThat(launcher.inputReader().readLine()).isNull();
    assertThat(launcher.waitFor(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void whatEndsByItselfIsReportedAndTheLauncherFails() throws IOException, InterruptedException {
    Process launcher = launch("watch");

    processes.find("part").flatMap(TrackedProcess::handle).orElseThrow().destroy();

    assertThat(launcher.inputReader().readLine()).contains("part ended");
    assertThat(launcher.waitFor()).isEqualTo(1);
  }

  @Test
  void whatAKilledLauncherLeavesBehindIsFoundAndStopped() throws IOException, InterruptedException {
    Process launcher = launch();
    TrackedProcess part = processes.find("part").orElseThrow();
    launcher.destroyForcibly().waitFor();
    assertThat(part.isAlive()).isTrue();

    int stopped = new Stopper(processes).stopAll();

    assertThat(stopped).isEqualTo(1);
    assertThat(part.isAlive()).isFalse();
  }

  @Test
  void thereIsOneLauncherForADataFolder() throws IOException {
    Process launcher = launch();
    try {
      assertThatThrownBy(() -> StopOnExit.arm(processes, Console.silent()))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining(Long.toString(launcher.pid()));
    } finally {
      launcher.destroyForcibly();
    }
  }

  @Test
  void whatIsReleasedLivesOn() throws IOException, InterruptedException {
    Process launcher = command("release").start();

    assertThat(launcher.waitFor()).isZero();
    assertThat(processes.find("part").orElseThrow().isAlive()).isTrue();
    assertThat(processes.find(Stopper.LAUNCHER)).isEmpty();
  }

  private Process launch(String... options) throws IOException {
    Process launcher = command(options).start();
    assertThat(launcher.inputReader().readLine()).isEqualTo("started");
    return launcher;
  }

  private ProcessBuilder command(String... options) {
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            SleepingLauncher.class.getName(),
            data.toString());
    builder.command().addAll(List.of(options));
    return builder.redirectError(ProcessBuilder.Redirect.INHERIT);
  }
}
