package se.diplomagroup.integritet.localstack.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import se.diplomagroup.integritet.localstack.console.Console;
import se.diplomagroup.integritet.localstack.process.ProcessTable;
import se.diplomagroup.integritet.localstack.process.TrackedProcess;
import se.diplomagroup.integritet.localstack.stack.Project;
import se.diplomagroup.integritet.localstack.stack.Refusal;
import se.diplomagroup.integritet.localstack.stack.Stopper;

/// Stops everything, whoever started it and whatever became of them.
record DownCommand(Project project, Console console) implements Command {

  private static final long PATIENCE_SECONDS = 60;

  @Override
  public int run(List<String> arguments) {
    if (!arguments.isEmpty()) {
      throw new Refusal("down takes no arguments.", "It always stops everything.");
    }
    var processes = new ProcessTable(project.data().root());
    Instant start = Instant.now();
    int running = (int) processes.alive().stream().filter(this::isPart).count();
    console.now("  stopping");
    stopLauncher(processes);
    new Stopper(processes).stopAll();
    if (running == 0) {
      console.line("Nothing was running.");
    } else {
      console.done(running + " processes", "stopped", Duration.between(start, Instant.now()));
    }
    return 0;
  }

  private boolean isPart(TrackedProcess process) {
    return !process.name().equals(Stopper.LAUNCHER);
  }

  /// A launcher in another shell stops what it started; then there is nothing left to do here.
  void stopLauncher(ProcessTable processes) {
    processes
        .find(Stopper.LAUNCHER)
        .flatMap(TrackedProcess::handle)
        .ifPresent(launcher -> {
          launcher.destroy();
          try {
            launcher.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
          } catch (TimeoutException e) {
            launcher.destroyForcibly();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          } catch (ExecutionException e) {
            throw new IllegalStateException(e);
          }
        });
    processes.find(Stopper.LAUNCHER).ifPresent(processes::forget);
  }
}
