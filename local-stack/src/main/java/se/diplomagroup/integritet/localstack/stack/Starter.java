package se.diplomagroup.integritet.localstack.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import se.diplomagroup.integritet.localstack.console.Console;
import se.diplomagroup.integritet.localstack.process.Part;
import se.diplomagroup.integritet.localstack.process.PortOwner;
import se.diplomagroup.integritet.localstack.process.ProcessTable;
import se.diplomagroup.integritet.localstack.process.TrackedProcess;

/// Starts parts and waits until they are ready. A part that runs already, and is up to date, is
/// left running.
public final class Starter {

  private static final Duration POLL = Duration.ofMillis(300);
  private static final int LINES_OF_LOG = 12;

  private final ProcessTable processes;
  private final Console console;

  public Starter(ProcessTable processes, Console console) {
    this.processes = processes;
    this.console = console;
  }

  /// Refuses if somebody else listens on a port that one of the parts needs. Done before the build,
  /// so that nobody waits for it in vain.
  public void checkPorts(Collection<? extends Part> parts) {
    List<String> taken = new ArrayList<>();
    for (Part part : parts) {
      if (!isRunning(part)) {
        part.ports()
            .forEach((variable, port) -> {
              if (!PortOwner.isFree(port)) {
                taken.add(taken(part, variable, port));
              }
            });
      }
    }
    if (!taken.isEmpty()) {
      throw new Refusal(
          taken.size() == 1 ? "A port is in use." : taken.size() + " ports are in use.",
          String.join("\n    ", taken));
    }
  }

  /// Refuses if a part runs on other ports than it is to have: what else is started would look for
  /// it in vain.
  public void checkNotMoved(Collection<? extends Part> parts) {
    List<String> moved = new ArrayList<>();
    for (Part part : parts) {
      processes
          .find(part.name())
          .filter(TrackedProcess::isAlive)
          .filter(running -> !part.ports().containsValue(running.port()))
          .ifPresent(running ->
              moved.add(
                  "%s runs on port %d and would be on %s"
                      .formatted(part.name(), running.port(), part.ports().values())));
    }
    if (!moved.isEmpty()) {
      throw new Refusal(
          "Integritet runs already, on other ports.",
          String.join("\n    ", moved)
              + "\n    Stop it first with ./integritet down, or give the ports it was started with.");
    }
  }

  private static String taken(Part part, String variable, int port) {
    String owner =
        PortOwner.of(port)
            .map(process -> "process " + process.pid() + name(process))
            .orElse("another program");
    return "%d, for %s, is taken by %s. Stop that, or choose another port: %s=%d ./integritet up"
        .formatted(port, part.name(), owner, variable, freeNear(port));
  }

  private static String name(ProcessHandle process) {
    return process
        .info()
        .command()
        .map(command -> " (" + Path.of(command).getFileName() + ")")
        .orElse("");
  }

  private static int freeNear(int port) {
    int candidate = port + 1000;
    while (!PortOwner.isFree(candidate)) {
      candidate++;
    }
    return candidate;
  }

  /// Starts the parts side by side and returns when all are ready, those included that somebody
  /// else has begun to start.
  public void start(List<? extends Part> parts) {
    Map<Part, Instant> pending = new LinkedHashMap<>();
    for (Part part : parts) {
      if (isRunning(part) && part.isReady()) {
        console.done(part.name(), "was running already", Duration.ZERO);
      } else {
        pending.put(part, Instant.now());
      }
    }
    if (!pending.isEmpty()) {
      console.begin("  starting " + names(pending.keySet()));
    }
    List<Part> absent = pending.keySet().stream().filter(part -> !isRunning(part)).toList();
    prepare(absent);
    absent.forEach(part -> processes.start(part.program()));
    awaitReady(pending);
  }

  /// Returns when parts that somebody else is starting are ready.
  public void await(List<? extends Part> parts) {
    Map<Part, Instant> pending = new LinkedHashMap<>();
    parts.forEach(part -> pending.put(part, Instant.now()));
    awaitReady(pending);
  }

  /// Stops those services that run an older build than the last one.
  public void stopOutdated(List<ServiceProcess> services) {
    for (ServiceProcess service : services) {
      if (!service.isCurrent()) {
        processes.find(service.name()).ifPresent(processes::stop);
      }
    }
  }

  private boolean isRunning(Part part) {
    return processes.find(part.name()).filter(TrackedProcess::isAlive).isPresent();
  }

  private void prepare(Collection<Part> parts) {
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> preparations = new ArrayList<>();
      for (Part part : parts) {
        preparations.add(executor.submit(part::prepare));
      }
      for (Future<?> preparation : preparations) {
        preparation.get();
      }
    } catch (ExecutionException e) {
      throw new CompletionException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal("Interrupted.", "");
    }
  }

  private void awaitReady(Map<Part, Instant> pending) {
    int all = pending.size();
    while (!pending.isEmpty()) {
      Instant now = Instant.now();
      for (Part part : List.copyOf(pending.keySet())) {
        Duration since = Duration.between(pending.get(part), now);
        if (part.isReady()) {
          pending.remove(part);
          console.done(part.name(), "ready on port " + part.program().port(), since);
        } else if (!isRunning(part)) {
          throw ended(part);
        } else if (since.compareTo(part.patience()) > 0) {
          throw notReady(part);
        }
      }
      if (!pending.isEmpty()) {
        Duration longest = Duration.between(pending.values().iterator().next(), now);
        console.now(
            "  waiting for %s (%d of %d ready, %s)"
                .formatted(
                    names(pending.keySet()), all - pending.size(), all, Console.format(longest)));
        pause();
      }
    }
  }

  private static String names(Collection<Part> parts) {
    return parts.stream().map(Part::name).collect(Collectors.joining(", "));
  }

  private Refusal ended(Part part) {
    return new Refusal(part.name() + " ended while it was starting.", lastWords(part.name()));
  }

  private Refusal notReady(Part part) {
    return new Refusal(
        "%s was not ready after %s.".formatted(part.name(), Console.format(part.patience())),
        lastWords(part.name()));
  }

  /// The end of a part's log, where the reason usually stands, and where to read on.
  public String lastWords(String name) {
    Path log = processes.logFile(name);
    try {
      List<String> lines = Files.readString(log, StandardCharsets.ISO_8859_1).lines().toList();
      String end =
          lines.stream()
              .skip(Math.max(0, lines.size() - LINES_OF_LOG))
              .collect(Collectors.joining("\n    "));
      return "The end of its log:\n    " + end + "\n    The whole log is in " + log;
    } catch (IOException e) {
      return "It left no log in " + log;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(POLL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal("Interrupted.", "");
    }
  }
}
