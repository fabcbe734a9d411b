package se.diplomagroup.integritet.localstack.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.diplomagroup.integritet.localstack.console.Console;
import se.diplomagroup.integritet.localstack.process.Memory;
import se.diplomagroup.integritet.localstack.process.Part;
import se.diplomagroup.integritet.localstack.process.TrackedProcess;
import se.diplomagroup.integritet.localstack.stack.LocalStack;
import se.diplomagroup.integritet.localstack.stack.Ports;
import se.diplomagroup.integritet.localstack.stack.Project;
import se.diplomagroup.integritet.localstack.stack.Stopper;

/// Shows each part: state, port, memory, uptime. Exit code 0 if all are ready.
record StatusCommand(Project project, Map<String, String> environment, Console console)
    implements Command {

  private static final long MEBIBYTE = 1024 * 1024;

  @Override
  public int run(List<String> arguments) {
    var data = project.data();
    var stack = new LocalStack(project, data, Ports.read(data.ports()), environment);
    console.line(console.bold(row("part", "state", "port", "memory", "uptime")));
    long memory = 0;
    boolean allReady = true;
    for (Part part : stack.parts()) {
      Optional<TrackedProcess> dev =
          stack.processes().find(Stopper.inDevMode(part.name())).filter(TrackedProcess::isAlive);
      Optional<TrackedProcess> process = dev.or(() -> stack.processes().find(part.name()));
      Optional<ProcessHandle> alive = process.flatMap(TrackedProcess::handle);
      boolean ready = alive.isPresent() && part.isReady();
      long used = alive.map(Memory::of).orElse(0L);
      memory += used;
      allReady &= ready;
      console.line(
          row(
              part.name(),
              dev.isPresent() && ready ? "dev mode" : state(process, alive, ready),
              alive.isPresent() ? Integer.toString(part.program().port()) : "",
              alive.isPresent() ? used / MEBIBYTE + " MB" : "",
              alive.isPresent() ? uptime(process.orElseThrow()) : ""));
    }
    console.line(row("", "", "", memory / MEBIBYTE + " MB", ""));
    return allReady ? 0 : 1;
  }

  /// A pid file without its process is a part that nobody stopped.
  private String state(
      Optional<TrackedProcess> process, Optional<ProcessHandle> alive, boolean ready) {
    if (ready) {
      return "ready";
    }
    if (alive.isPresent()) {
      return "not ready";
    }
    return process.isPresent() ? "died" : "stopped";
  }

  private static String uptime(TrackedProcess process) {
    return Console.format(Duration.between(process.startedAt(), Instant.now()));
  }

  private static String row(String part, String state, String port, String memory, String uptime) {
    return "%-24s %-10s %6s %9s   %s".formatted(part, state, port, memory, uptime).stripTrailing();
  }
}
