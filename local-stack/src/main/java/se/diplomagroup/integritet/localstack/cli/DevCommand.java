package se.diplomagroup.integritet.localstack.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.diplomagroup.integritet.localstack.build.Maven;
import se.diplomagroup.integritet.localstack.console.Console;
import se.diplomagroup.integritet.localstack.process.PortOwner;
import se.diplomagroup.integritet.localstack.process.ProcessTable;
import se.diplomagroup.integritet.localstack.process.TrackedProcess;
import se.diplomagroup.integritet.localstack.stack.LocalStack;
import se.diplomagroup.integritet.localstack.stack.Ports;
import se.diplomagroup.integritet.localstack.stack.Project;
import se.diplomagroup.integritet.localstack.stack.Refusal;
import se.diplomagroup.integritet.localstack.stack.ServiceDefinition;
import se.diplomagroup.integritet.localstack.stack.Stopper;

/// Runs a service that `up` left out in Quarkus's dev mode, against the rest of the running stack.
/// Dev mode wants a newer Maven than the build does, so this brings its own.
record DevCommand(Project project, Map<String, String> environment, Console console)
    implements Command {

  /// Less than what `down` has for it.
  private static final long PATIENCE_SECONDS = 10;

  @Override
  public int run(List<String> arguments) {
    ServiceDefinition service = service(arguments);
    var data = project.data();
    var stack = new LocalStack(project, data, Ports.read(data.ports()), environment);
    if (stack.processes().alive().isEmpty()) {
      throw new Refusal(
          "Nothing is running.",
          "Start the rest with ./integritet up --without " + service.shortName());
    }
    stack
        .processes()
        .find(Stopper.inDevMode(service.name()))
        .filter(TrackedProcess::isAlive)
        .ifPresent(other -> {
          throw new Refusal(
              "%s runs in dev mode already, as process %d.".formatted(service.name(), other.pid()),
              "Press Ctrl-C where it was started, or run kill " + other.pid());
        });
    int port = stack.ports().of(service.port());
    if (!PortOwner.isFree(port)) {
      throw new Refusal(
          "%s runs already: port %d is in use.".formatted(service.name(), port),
          "./integritet down, then ./integritet up --without " + service.shortName());
    }
    return dev(service, stack);
  }

  private static ServiceDefinition service(List<String> arguments) {
    String name = arguments.size() == 1 ? arguments.getFirst() : "";
    return ServiceDefinition.named(name)
        .orElseThrow(() ->
            new Refusal(
                "dev takes the name of a service.",
                "There are " + String.join(", ", ServiceDefinition.names()) + "."));
  }

  /// Written down as the launcher, whose end is the end of everything it started.
  private int dev(ServiceDefinition service, LocalStack stack) {
    ProcessTable processes = stack.processes();
    TrackedProcess launcher =
        processes.register(Stopper.inDevMode(service.name()), ProcessHandle.current());
    try {
      return run(service, stack.service(service).environment());
    } finally {
      processes.forget(launcher);
    }
  }

  private int run(ServiceDefinition service, Map<String, String> settings) {
    var command =
        List.of(
            maven().toString(),
            "quarkus:dev",
            "-pl",
            service.name(),
            "--also-make",
            "-Djvm.args=" + compilerAccess(),
            "-Dquarkus.analytics.disabled=true");
    var builder = new ProcessBuilder(command).directory(project.root().toFile()).inheritIO();
    builder.environment().putAll(settings);
    builder.environment().remove("QUARKUS_PROFILE");
    return await(builder);
  }

  /// Dev mode compiles within the service, where the compiler's checks need what they need in
  /// Maven.
  private String compilerAccess() {
    try (Stream<String> lines = Files.lines(project.root().resolve(".mvn").resolve("jvm.config"))) {
      return lines
          .filter(line -> line.startsWith("--add-"))
          .map(line -> line.replaceFirst(" ", "="))
          .collect(Collectors.joining(" "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path maven() {
    Path folder = project.servers().resolve("maven");
    if (!Files.isDirectory(folder)) {
      console.begin("  fetching the Maven that dev mode wants");
      var fetching =
          Maven.command("--quiet", "-f", "local-stack/servers/pom.xml", "dependency:unpack@maven");
      var builder = new ProcessBuilder(fetching).directory(project.root().toFile());
      if (await(builder.redirectError(ProcessBuilder.Redirect.INHERIT)) != 0) {
        throw new Refusal(
            "Maven for dev mode could not be fetched.",
            "Is its repository reachable? mvn -f local-stack/servers/pom.xml dependency:unpack@maven");
      }
    }
    try (Stream<Path> versions = Files.list(folder)) {
      return versions
          .map(version -> version.resolve("bin").resolve("mvn"))
          .filter(Files::isExecutable)
          .max(Path::compareTo)
          .orElseThrow(() -> new IllegalStateException("No Maven in " + folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int await(ProcessBuilder builder) {
    try {
      Process process = builder.start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
      return process.waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  private static void end(Process process) {
    List<ProcessHandle> family =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    family.forEach(ProcessHandle::destroy);
    CompletableFuture.allOf(
            family.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
        .completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS)
        .join();
    family.forEach(ProcessHandle::destroyForcibly);
  }
}
