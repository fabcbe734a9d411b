package se.diplomagroup.integritet.localstack.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import se.diplomagroup.integritet.localstack.console.Console;
import se.diplomagroup.integritet.localstack.stack.DataFolder;
import se.diplomagroup.integritet.localstack.stack.LocalStack;
import se.diplomagroup.integritet.localstack.stack.Ports;
import se.diplomagroup.integritet.localstack.stack.Project;
import se.diplomagroup.integritet.localstack.stack.RunningStack;
import se.diplomagroup.integritet.localstack.stack.Starter;

/// All services as processes on the running [TestStack], from what this build packaged: for the
/// system tests. Whoever started the test stack stops them with it.
public final class ServicesUnderTest {

  private ServicesUnderTest() {}

  /// Starts those that do not run yet and returns when all are ready.
  public static RunningStack start() {
    TestStack tests = TestStack.current();
    if (tests.keycloakUrl().isEmpty()) {
      throw new IllegalStateException(
          "System tests need Keycloak too: ./integritet test system-tests, "
              + "or ./integritet test-stack --with-sign-in");
    }
    var data = new DataFolder(folder(tests, "stack.data"));
    var stack =
        new LocalStack(
            new Project(folder(tests, "stack.project")), data, Ports.read(data.ports()), Map.of());
    var starter = new Starter(stack.processes(), Console.silent());
    starter.await(List.of(stack.keycloak()));
    starter.stopOutdated(stack.services());
    starter.start(stack.services());
    return new RunningStack(stack);
  }

  private static Path folder(TestStack tests, String key) {
    return Path.of(
        tests
            .value(key)
            .orElseThrow(() ->
                new IllegalStateException("The properties of the test stack have no " + key)));
  }
}
