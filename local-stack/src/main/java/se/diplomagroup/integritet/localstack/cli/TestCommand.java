package se.diplomagroup.integritet.localstack.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import se.diplomagroup.integritet.localstack.build.Maven;
import se.diplomagroup.integritet.localstack.cli.TestServersSession.SignIn;
import se.diplomagroup.integritet.localstack.console.Console;
import se.diplomagroup.integritet.localstack.report.SurefireReports;
import se.diplomagroup.integritet.localstack.report.TestSummary;
import se.diplomagroup.integritet.localstack.stack.DataFolder;
import se.diplomagroup.integritet.localstack.stack.Project;
import se.diplomagroup.integritet.localstack.stack.Refusal;
import se.diplomagroup.integritet.localstack.stack.ServiceDefinition;
import se.diplomagroup.integritet.localstack.testing.TestStack;

/// Runs the tests on servers, ports and data of their own. The last line says how many passed and
/// failed, and the exit code whether the build stands.
record TestCommand(Project project, Console console) implements Command {

  /// The module whose tests run the whole platform.
  private static final String SYSTEM_TESTS = "system-tests";

  @Override
  public int run(List<String> arguments) {
    if (arguments.size() > 1 || arguments.stream().anyMatch(a -> a.startsWith("-"))) {
      throw new Refusal("test takes at most one module.", "./integritet test runs them all.");
    }
    arguments.forEach(this::checkModule);
    Instant begin = Instant.now();

    console.title("Servers");
    DataFolder data = project.testData("build");
    TestServersSession servers =
        TestServersSession.start(
            project,
            data,
            data.root().resolve("stack.properties"),
            signIn(arguments),
            arguments.contains(SYSTEM_TESTS) ? ServiceDefinition.names() : List.of(),
            console);
    console.title("Tests");
    int maven = maven(arguments, servers.properties());
    servers
        .signInFailure()
        .ifPresent(failure -> console.failed("Keycloak: " + failure.getMessage()));
    servers.stop();

    TestSummary summary = new SurefireReports(project.root(), begin).summary();
    return report(summary, maven, Duration.between(begin, Instant.now()));
  }

  private static SignIn signIn(List<String> arguments) {
    if (arguments.contains(SYSTEM_TESTS)) {
      return SignIn.BEFORE_THE_TESTS;
    }
    return arguments.isEmpty() ? SignIn.MEANWHILE : SignIn.NEVER;
  }

  private void checkModule(String module) {
    if (!Files.exists(project.module(module).resolve("pom.xml"))) {
      throw new Refusal("There is no module " + module + ".", "The modules are listed in pom.xml.");
    }
  }

  /// A failed test does not end the build: the tests of the modules after it run too. All modules
  /// are tested two at a time, since a module often waits for its servers; those of the whole come
  /// last.
  private int maven(List<String> modules, Path properties) {
    var options = new ArrayList<>(List.of("verify", "--no-transfer-progress", "--fail-at-end"));
    options.add("-Dmaven.test.failure.ignore=true");
    if (modules.isEmpty()) {
      options.addAll(List.of("--threads", "2", "--activate-profiles", "after-the-services"));
    }
    modules.forEach(module -> options.addAll(List.of("-pl", module, "-am")));
    var builder =
        new ProcessBuilder(Maven.command(options.toArray(String[]::new)))
            .directory(project.root().toFile())
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put(TestStack.VARIABLE, properties.toString());
    try {
      return builder.start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException("Maven: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  private int report(TestSummary summary, int maven, Duration time) {
    console.line();
    console.title("Tests, in " + Console.format(time));
    summary.print(console);
    if (maven != 0) {
      console.failed("The build itself failed; Maven says above at which module and why.");
    }
    console.line(summary.sentence());
    return maven == 0 && summary.failed() == 0 && summary.passed() > 0 ? 0 : 1;
  }
}
