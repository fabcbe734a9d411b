package se.diplomagroup.integritet.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessTableTest {

  @TempDir Path folder;

  private ProcessTable table;

  @BeforeEach
  void openTable() {
    table = new ProcessTable(folder, Duration.ofSeconds(1));
  }

  @AfterEach
  void stopEverything() {
    table.alive().forEach(table::stop);
  }

  @Test
  void aProcessIsFoundByAnotherShell() {
    TrackedProcess started = table.start(shell("sleeper", "exec sleep 60"));

    var elsewhere = new ProcessTable(folder);

    assertThat(elsewhere.find("sleeper")).contains(started);
    assertThat(elsewhere.alive()).containsExactly(started);
  }

  @Test
  void aPidThatBelongsToAnotherProcessNowIsNotTheProcess() {
    ProcessHandle somebodyElse = ProcessHandle.current();
    var tracked =
        new TrackedProcess(
            "sleeper",
            somebodyElse.pid(),
            somebodyElse.info().startInstant().orElseThrow().minusSeconds(60),
            0,
            "TERM");

    assertThat(tracked.isAlive()).isFalse();
  }

  @Test
  void aStoppedProcessIsForgotten() {
    TrackedProcess started = table.start(shell("sleeper", "exec sleep 60"));

    table.stop(started);

    assertThat(started.isAlive()).isFalse();
    assertThat(table.find("sleeper")).isEmpty();
  }

  @Test
  void aProcessThatWillNotEndIsKilledWithItsChildren() {
    TrackedProcess stubborn =
        table.start(shell("stubborn", "trap '' TERM; sleep 60 & echo deaf; wait; wait"));
    await().until(() -> Files.readString(table.logFile("stubborn")).contains("deaf"));
    List<ProcessHandle> family = stubborn.handle().orElseThrow().descendants().toList();

    table.stop(stubborn);

    assertThat(stubborn.isAlive()).isFalse();
    await().untilAsserted(() -> assertThat(family).noneMatch(ProcessHandle::isAlive));
  }

  @Test
  void theStopSignalIsTheOneTheProgramAsksFor() throws IOException {
    String script =
        "trap 'echo asked to end; exit 0' USR1; echo listening; while :; do sleep 0.1; done";
    TrackedProcess process =
        table.start(
            new Program("server", List.of("bash", "-c", script), Map.of(), folder, 0, "USR1"));
    await().until(() -> Files.readString(table.logFile("server")).contains("listening"));

    table.stop(process);

    assertThat(Files.readString(table.logFile("server"))).contains("asked to end");
  }

  @Test
  void aProcessThatDiedIsStillOnRecord() {
    TrackedProcess started = table.start(shell("brief", "exit 3"));

    await().until(() -> !started.isAlive());

    assertThat(table.alive()).isEmpty();
    assertThat(table.recorded()).containsExactly(started);
  }

  @Test
  void thePreviousLogIsKept() {
    runToEnd("echo first");
    runToEnd("echo second");

    assertThat(table.logFile("talker")).hasContent("second");
    assertThat(folder.resolve("logs/talker.previous.log")).hasContent("first");
  }

  @Test
  void aPidFileCutShortNamesNoProcess() throws IOException {
    Path run = Files.createDirectories(folder.resolve("run"));
    Files.writeString(run.resolve("torn.pid"), "pid=12");

    assertThat(table.find("torn")).isEmpty();
    assertThat(table.recorded()).isEmpty();
  }

  @Test
  void nothingIsStartedOnceEverythingIsBeingStopped() {
    table.close();

    assertThatThrownBy(() -> table.start(shell("late", "sleep 60")))
        .isInstanceOf(IllegalStateException.class);
  }

  private void runToEnd(String script) {
    TrackedProcess process = table.start(shell("talker", script));
    await().until(() -> !process.isAlive());
  }

  private Program shell(String name, String script) {
    return new Program(name, List.of("sh", "-c", script), Map.of(), folder, 0, "TERM");
  }
}
