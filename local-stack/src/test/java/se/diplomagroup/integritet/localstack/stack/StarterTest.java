package se.diplomagroup.integritet.localstack.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.diplomagroup.integritet.localstack.console.Console;
import se.diplomagroup.integritet.localstack.process.ProcessTable;

class StarterTest {

  @TempDir Path folder;

  private ProcessTable processes;
  private Starter starter;

  @BeforeEach
  void newStarter() {
    processes = new ProcessTable(folder);
    starter = new Starter(processes, Console.silent());
  }

  @AfterEach
  void stopEverything() {
    new Stopper(processes).stopAll();
  }

  @Test
  void startingReturnsWhenThePartIsReady() {
    starter.start(List.of(part("touch ready; exec sleep 60")));

    assertThat(processes.alive()).hasSize(1);
  }

  @Test
  void aPartThatRunsIsLeftRunning() {
    FakePart part = part("touch ready; exec sleep 60");
    starter.start(List.of(part));
    long pid = processes.find("fake").orElseThrow().pid();

    starter.start(List.of(part));

    assertThat(processes.find("fake").orElseThrow().pid()).isEqualTo(pid);
  }

  @Test
  void aPartThatEndsIsReportedWithTheEndOfItsLog() {
    assertThatThrownBy(() -> starter.start(List.of(part("echo no room; exit 1"))))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("fake ended")
        .extracting(refusal -> ((Refusal) refusal).advice(), InstanceOfAssertFactories.STRING)
        .contains("no room", "fake.log");
  }

  @Test
  void aPartThatNeverAnswersIsReported() {
    FakePart silent = part("exec sleep 60").withPatience(Duration.ofMillis(300));

    assertThatThrownBy(() -> starter.start(List.of(silent)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("was not ready");
  }

  @Test
  void aTakenPortIsReportedWithItsOwnerAndAWayOut() throws IOException {
    try (var socket = new ServerSocket(0)) {
      FakePart part = part("exec sleep 60").onPort(socket.getLocalPort());

      assertThatThrownBy(() -> starter.checkPorts(List.of(part)))
          .isInstanceOf(Refusal.class)
          .extracting(refusal -> ((Refusal) refusal).advice(), InstanceOfAssertFactories.STRING)
          .contains(
              Integer.toString(socket.getLocalPort()),
              "FAKE_PORT=",
              "process " + ProcessHandle.current().pid());
    }
  }

  @Test
  void thePortsOfARunningPartAreItsOwn() throws IOException {
    FakePart part = part("touch ready; exec sleep 60");
    starter.start(List.of(part));

    try (var socket = new ServerSocket(0)) {
      starter.checkPorts(List.of(part.onPort(socket.getLocalPort())));
    }

    assertThat(processes.alive()).hasSize(1);
  }

  @Test
  void aPartThatRunsOnAnotherPortIsReportedWithAWayOut() {
    starter.start(List.of(part("touch ready; exec sleep 60").onPort(21_001)));

    assertThatThrownBy(() -> starter.checkNotMoved(List.of(part("").onPort(21_002))))
        .isInstanceOf(Refusal.class)
        .extracting(refusal -> ((Refusal) refusal).advice(), InstanceOfAssertFactories.STRING)
        .contains("fake runs on port 21001", "21002", "./integritet down");
  }

  @Test
  void aPartThatRunsWhereItShouldIsNoHindrance() {
    FakePart part = part("touch ready; exec sleep 60").onPort(21_001);
    starter.start(List.of(part));

    assertThatCode(() -> starter.checkNotMoved(List.of(part))).doesNotThrowAnyException();
  }

  @Test
  void aPartThatSomebodyElseHasBegunToStartIsWaitedFor() {
    FakePart slow = part("sleep 1; touch ready; exec sleep 60");
    long begun = processes.start(slow.program()).pid();

    starter.start(List.of(slow));

    assertThat(slow.isReady()).isTrue();
    assertThat(processes.find("fake").orElseThrow().pid()).isEqualTo(begun);
  }

  private FakePart part(String script) {
    return FakePart.running("fake", script, folder);
  }
}
