package se.diplomagroup.integritet.localstack.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import se.diplomagroup.integritet.localstack.console.Console;
import se.diplomagroup.integritet.localstack.process.ProcessTable;
import se.diplomagroup.integritet.localstack.process.Program;
import se.diplomagroup.integritet.localstack.process.TrackedProcess;
import se.diplomagroup.integritet.localstack.stack.Project;
import se.diplomagroup.integritet.localstack.stack.Refusal;

/// A launcher that starts one process that sleeps, says so, and waits to be ended, or for that
/// process to end.
final class SleepingLauncher {

  private SleepingLauncher() {}

  public static void main(String[] arguments) throws InterruptedException {
    Path data = Path.of(arguments[0]);
    var processes = new ProcessTable(data);
    StopOnExit exit = StopOnExit.arm(processes, Console.silent());
    exit.alsoRemove(data.resolve("useless"));
    processes.start(new Program("part", List.of("sleep", "300"), Map.of(), data, 0, "TERM"));
    if (arguments.length > 1 && arguments[1].equals("release")) {
      exit.release();
      return;
    }
    System.out.println("started");
    if (arguments.length > 1 && arguments[1].equals("watch")) {
      var console = new Console(System.out, false);
      var launcher = new Launcher(new Project(data), Map.of(), console, console);
      System.exit(launcher.run(_ -> watch(processes), List.of()));
    }
    new CountDownLatch(1).await();
  }

  private static int watch(ProcessTable processes) {
    while (processes.find("part").filter(TrackedProcess::isAlive).isPresent()) {
      Thread.onSpinWait();
    }
    throw new Refusal("part ended", "");
  }
}
