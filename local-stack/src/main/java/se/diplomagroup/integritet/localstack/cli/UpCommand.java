package se.diplomagroup.integritet.localstack.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.diplomagroup.integritet.localstack.build.Builder;
import se.diplomagroup.integritet.localstack.console.Console;
import se.diplomagroup.integritet.localstack.demo.JourneyBroken;
import se.diplomagroup.integritet.localstack.demo.OpenWork;
import se.diplomagroup.integritet.localstack.process.Part;
import se.diplomagroup.integritet.localstack.process.ProcessTable;
import se.diplomagroup.integritet.localstack.process.TrackedProcess;
import se.diplomagroup.integritet.localstack.stack.DataFolder;
import se.diplomagroup.integritet.localstack.stack.LocalStack;
import se.diplomagroup.integritet.localstack.stack.Ports;
import se.diplomagroup.integritet.localstack.stack.Project;
import se.diplomagroup.integritet.localstack.stack.Refusal;
import se.diplomagroup.integritet.localstack.stack.RunningStack;
import se.diplomagroup.integritet.localstack.stack.ServiceProcess;
import se.diplomagroup.integritet.localstack.stack.Starter;
import se.diplomagroup.integritet.localstack.stack.Stopper;

/// Builds what is stale, starts everything that does not run, and stays until Ctrl-C.
record UpCommand(Project project, Map<String, String> environment, Console console)
    implements Command {

  private static final Duration WATCH = Duration.ofMillis(500);

  @Override
  public int run(List<String> arguments) {
    UpOptions options = UpOptions.parse(arguments);
    Instant begin = Instant.now();
    DataFolder data = project.data();
    if (options.fresh()) {
      throwAway(data);
    }
    boolean playDemo =
        (data.isEmpty() || data.isDemoDue()) && !options.empty() && options.without().isEmpty();
    var stack = new LocalStack(project, data, Ports.from(environment), environment);
    ProcessTable processes = stack.processes();
    List<ServiceProcess> services =
        stack.services().stream()
            .filter(service -> !options.without().contains(service.definition()))
            .toList();
    List<Part> all = new ArrayList<>(stack.servers());
    all.addAll(services);
    var starter = new Starter(processes, console);
    starter.checkNotMoved(stack.parts());
    starter.checkPorts(all);

    StopOnExit exit = StopOnExit.arm(processes, console);
    stack.ports().writeTo(data.ports());
    if (playDemo) {
      data.demoIsDue();
    }
    console.title("Build");
    build(data, services);
    console.title("Servers");
    stack.startServers(starter);
    console.title("Services");
    starter.stopOutdated(services);
    starter.start(services);
    boolean holds = true;
    if (playDemo) {
      console.title("Demo");
      holds = new DemoCommand(project, environment, console).play(stack);
      leaveWork(stack);
      data.demoIsPlayed();
    }
    new Welcome(stack, console).print(Duration.between(begin, Instant.now()), options);
    if (options.detach()) {
      exit.release();
      return holds ? 0 : 1;
    }
    return watch(all, processes, starter);
  }

  /// What cannot be left is told: the platform runs all the same.
  private void leaveWork(LocalStack stack) {
    Instant start = Instant.now();
    try {
      new OpenWork(new RunningStack(stack), Clock.systemUTC()).leave();
      console.done("open work", "left for each role", Duration.between(start, Instant.now()));
    } catch (JourneyBroken e) {
      console.failed(
          "The open work could not be left: "
              + e.getMessage()
              + ". ./integritet up --fresh starts over.");
    }
  }

  private void throwAway(DataFolder data) {
    var processes = new ProcessTable(data.root());
    new DownCommand(project, console).stopLauncher(processes);
    new Stopper(processes).stopAll();
    data.delete();
  }

  private void build(DataFolder data, List<ServiceProcess> services) {
    new Builder(project.root(), data.logs().resolve("build.log"), console)
        .bringUpToDate(services.stream().map(ServiceProcess::name).toList());
  }

  /// Until Ctrl-C, or until a part dies: then everything is stopped, so that nobody works on with
  /// half a platform.
  private int watch(List<Part> parts, ProcessTable processes, Starter starter) {
    while (true) {
      for (Part part : parts) {
        if (processes.find(part.name()).filter(TrackedProcess::isAlive).isEmpty()) {
          throw new Refusal(
              part.name() + " ended; the rest is stopped too.",
              starter.lastWords(part.name()) + "\n    Start again with ./integritet up");
        }
      }
      try {
        Thread.sleep(WATCH);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return 1;
      }
    }
  }
}
