package se.diplomagroup.integritet.localstack.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import se.diplomagroup.integritet.localstack.build.Builder;
import se.diplomagroup.integritet.localstack.console.Console;
import se.diplomagroup.integritet.localstack.stack.DataFolder;
import se.diplomagroup.integritet.localstack.stack.LocalStack;
import se.diplomagroup.integritet.localstack.stack.Ports;
import se.diplomagroup.integritet.localstack.stack.Project;
import se.diplomagroup.integritet.localstack.stack.Starter;
import se.diplomagroup.integritet.localstack.stack.Stopper;
import se.diplomagroup.integritet.localstack.testing.TestServers;

/// Servers for tests or measurements, on free ports and an empty data folder, for as long as this
/// launcher lives.
final class TestServersSession {

  /// When Keycloak, which only the tests of the whole need, is to be ready.
  enum SignIn {
    NEVER,
    BEFORE_THE_TESTS,
    /// It starts while the tests of the modules run.
    MEANWHILE
  }

  private final StopOnExit exit;
  private final Path properties;
  private final CompletableFuture<Void> signIn;

  private TestServersSession(StopOnExit exit, Path properties, CompletableFuture<Void> signIn) {
    this.exit = exit;
    this.properties = properties;
    this.signIn = signIn;
  }

  /// @param data the folder; what an earlier session left in it is thrown away
  /// @param properties the file that tells tests where the servers are
  /// @param signIn whether and when Keycloak and mail are needed too
  /// @param services whose packages are needed, besides the servers
  static TestServersSession start(
      Project project,
      DataFolder data,
      Path properties,
      SignIn signIn,
      List<String> services,
      Console console) {
    var stack = new LocalStack(project, data, Ports.free(), Map.of());
    StopOnExit exit = StopOnExit.arm(stack.processes(), console);
    new Stopper(stack.processes()).stopAll();
    for (Path old : List.of(data.postgres(), data.kafka(), data.services())) {
      new DataFolder(old).delete();
    }
    exit.alsoRemove(properties);
    new Builder(project.root(), data.logs().resolve("build.log"), console).bringUpToDate(services);
    var servers = new TestServers(stack, signIn != SignIn.NEVER);
    var starter = new Starter(stack.processes(), console);
    servers.start(starter);
    CompletableFuture<Void> ready =
        CompletableFuture.runAsync(
            () -> servers.startSignIn(starter), task -> Thread.ofVirtual().start(task));
    if (signIn == SignIn.BEFORE_THE_TESTS) {
      join(ready);
    }
    servers.writeTo(properties);
    return new TestServersSession(exit, properties, ready);
  }

  private static void join(CompletableFuture<Void> ready) {
    try {
      ready.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /// Why Keycloak is not there, if its start has failed.
  Optional<Throwable> signInFailure() {
    return signIn.isCompletedExceptionally()
        ? Optional.of(signIn.exceptionNow())
        : Optional.empty();
  }

  /// The file that tells tests where the servers are.
  Path properties() {
    return properties;
  }

  void stop() {
    exit.stop();
  }
}
