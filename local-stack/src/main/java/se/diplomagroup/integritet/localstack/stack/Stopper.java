package se.diplomagroup.integritet.localstack.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import se.diplomagroup.integritet.localstack.kafka.KafkaBroker;
import se.diplomagroup.integritet.localstack.postgres.PostgresServer;
import se.diplomagroup.integritet.localstack.process.ProcessTable;
import se.diplomagroup.integritet.localstack.process.TrackedProcess;

/// Stops whatever runs on a data folder, users before what they use: the services, then Keycloak
/// and mail, then Kafka, then PostgreSQL.
public final class Stopper {

  /// What the launcher calls itself among the processes.
  public static final String LAUNCHER = "launcher";

  private static final String DEV = "dev-";

  private static final List<String> LATE = List.of(KafkaBroker.NAME, PostgresServer.NAME);

  private final ProcessTable processes;

  public Stopper(ProcessTable processes) {
    this.processes = processes;
  }

  /// What a service is called among the processes while it runs in dev mode.
  public static String inDevMode(String service) {
    return DEV + service;
  }

  /// @return how many processes were stopped
  /// @throws Refusal if one of them does not end
  public int stopAll() {
    int stopped = stop(this::isService);
    stopped += stop(process -> !LATE.contains(process.name()));
    for (String name : LATE) {
      stopped += stop(process -> process.name().equals(name));
    }
    return stopped;
  }

  private boolean isService(TrackedProcess process) {
    String name = process.name();
    return ServiceDefinition.named(name.startsWith(DEV) ? name.substring(DEV.length()) : name)
        .isPresent();
  }

  private int stop(Predicate<TrackedProcess> chosen) {
    List<TrackedProcess> recorded =
        processes.recorded().stream()
            .filter(process -> !process.name().equals(LAUNCHER))
            .filter(chosen)
            .toList();
    var alive = new ArrayList<>(recorded);
    alive.removeIf(process -> !process.isAlive());
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> stops = new ArrayList<>();
      recorded.forEach(process -> stops.add(executor.submit(() -> processes.stop(process))));
      for (Future<?> stop : stops) {
        stop.get();
      }
    } catch (ExecutionException e) {
      throw new Refusal(
          "Something does not stop: " + Objects.requireNonNull(e.getCause()).getMessage() + ".",
          "./integritet status shows what runs; end it by hand and call ./integritet down again.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal("Interrupted.", "");
    }
    return alive.size();
  }
}
