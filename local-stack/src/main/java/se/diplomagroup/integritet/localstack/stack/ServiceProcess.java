package se.diplomagroup.integritet.localstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import se.diplomagroup.integritet.localstack.process.Http;
import se.diplomagroup.integritet.localstack.process.Part;
import se.diplomagroup.integritet.localstack.process.Program;

/// A service in a JVM of its own, run from a copy of what the build made: a build that runs beside
/// it replaces jars that the JVM has open.
public final class ServiceProcess implements Part {

  private static final Path RUNNER = Path.of("quarkus-run.jar");

  private final ServiceDefinition definition;
  private final int port;
  private final Path packaged;
  private final Path deployed;
  private final Map<String, String> environment;

  /// @param definition which service
  /// @param port where it answers
  /// @param packaged the folder `quarkus-app` that the build made
  /// @param deployed where the copy is kept
  /// @param environment its configuration
  public ServiceProcess(
      ServiceDefinition definition,
      int port,
      Path packaged,
      Path deployed,
      Map<String, String> environment) {
    this.definition = definition;
    this.port = port;
    this.packaged = packaged;
    this.deployed = deployed;
    this.environment = Map.copyOf(environment);
  }

  @Override
  public String name() {
    return definition.name();
  }

  @Override
  public Map<String, Integer> ports() {
    return Map.of(definition.port().name(), port);
  }

  public ServiceDefinition definition() {
    return definition;
  }

  public URI address() {
    return URI.create("http://localhost:" + port);
  }

  @Override
  public void prepare() {
    try {
      if (!isCurrent()) {
        Folders.replace(packaged, deployed);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot copy " + packaged + ": " + e.getMessage(), e);
    }
  }

  /// Whether what runs, or would run, is what the build made last.
  boolean isCurrent() {
    Path copy = deployed.resolve(RUNNER);
    try {
      return Files.exists(copy)
          && Files.getLastModifiedTime(copy)
              .equals(Files.getLastModifiedTime(packaged.resolve(RUNNER)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Program program() {
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xms32m",
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-jar",
            deployed.resolve(RUNNER).toString());
    return new Program(name(), command, environment, deployed, port, "TERM");
  }

  /// What a service needs to run outside the stack, such as in Quarkus's dev mode.
  public Map<String, String> environment() {
    return environment;
  }

  @Override
  public boolean isReady() {
    return Http.answersOk(address().resolve("/q/health/ready"));
  }

  @Override
  public Duration patience() {
    return Duration.ofMinutes(4);
  }
}
