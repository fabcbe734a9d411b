package se.diplomagroup.integritet.localstack.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.localstack.console.Console;
import se.diplomagroup.integritet.localstack.process.ProcessTable;
import se.diplomagroup.integritet.localstack.process.TrackedProcess;
import se.diplomagroup.integritet.localstack.stack.Refusal;
import se.diplomagroup.integritet.localstack.stack.Stopper;

/// However the launcher ends (done, Ctrl-C, terminated, a fault), what it started is stopped,
/// unless it has been released to live on.
final class StopOnExit {

  private static volatile boolean ending;

  private final ProcessTable processes;
  private final Console console;
  private final TrackedProcess launcher;
  private final AtomicBoolean armed = new AtomicBoolean(true);
  private volatile @Nullable Path useless;

  private StopOnExit(ProcessTable processes, Console console, TrackedProcess launcher) {
    this.processes = processes;
    this.console = console;
    this.launcher = launcher;
  }

  /// Writes this launcher down beside the processes, so that nobody else starts anything there.
  static StopOnExit arm(ProcessTable processes, Console console) {
    if (!processes.claim(Stopper.LAUNCHER)) {
      throw runsAlready(processes);
    }
    TrackedProcess launcher = processes.register(Stopper.LAUNCHER, ProcessHandle.current());
    var stopOnExit = new StopOnExit(processes, console, launcher);
    Runtime.getRuntime().addShutdownHook(new Thread(stopOnExit::end, "stop-on-exit"));
    return stopOnExit;
  }

  private static Refusal runsAlready(ProcessTable processes) {
    String which =
        processes
            .find(Stopper.LAUNCHER)
            .filter(TrackedProcess::isAlive)
            .map(other -> ", as process " + other.pid())
            .orElse("");
    return new Refusal(
        "./integritet runs already here" + which + ".",
        "Press Ctrl-C where it was started, or run ./integritet down");
  }

  /// Whether this launcher is being ended, by Ctrl-C or otherwise. What it waits for then fails
  /// because of that, and is no fault to report.
  static boolean isEnding() {
    return ending;
  }

  private void end() {
    ending = true;
    stop();
  }

  /// A file that is of no use to anybody once everything is stopped.
  void alsoRemove(Path file) {
    useless = file;
  }

  /// What was started lives on.
  void release() {
    armed.set(false);
    processes.forget(launcher);
  }

  void stop() {
    if (!armed.getAndSet(false)) {
      return;
    }
    Instant start = Instant.now();
    processes.close();
    console.now("  stopping");
    int stopped = new Stopper(processes).stopAll();
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroy);
    processes.forget(launcher);
    removeUseless();
    if (stopped > 0) {
      console.done(stopped + " processes", "stopped", Duration.between(start, Instant.now()));
    }
  }

  private void removeUseless() {
    Path file = useless;
    if (file != null) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
