package se.diplomagroup.integritet.localstack.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.diplomagroup.integritet.localstack.build.Builder;
import se.diplomagroup.integritet.localstack.build.Maven;
import se.diplomagroup.integritet.localstack.console.Console;
import se.diplomagroup.integritet.localstack.report.SurefireReports;
import se.diplomagroup.integritet.localstack.report.TestSummary;
import se.diplomagroup.integritet.localstack.stack.DataFolder;
import se.diplomagroup.integritet.localstack.stack.LocalStack;
import se.diplomagroup.integritet.localstack.stack.Ports;
import se.diplomagroup.integritet.localstack.stack.Project;
import se.diplomagroup.integritet.localstack.stack.Refusal;
import se.diplomagroup.integritet.localstack.stack.Starter;
import se.diplomagroup.integritet.localstack.stack.Stopper;
import se.diplomagroup.integritet.localstack.testing.TestServers;
import se.diplomagroup.integritet.localstack.testing.TestStack;

/// Runs the tests on servers, ports and data of their own. The last line says how many passed and
/// failed, and the exit code whether the build stands.
record TestCommand(Project project, Map<String, String> environment, Console console)
    implements Command {

  /// The module whose tests run the whole platform.
  private static final String SYSTEM_TESTS = "system-tests";

  @Override
  public int run(List<String> arguments) {
    if (arguments.size() > 1 || arguments.stream().anyMatch(a -> a.startsWith("-"))) {
      throw new Refusal("test takes at most one module.", "./integritet test runs them all.");
    }
    arguments.forEach(this::checkModule);
    boolean wholePlatform = arguments.isEmpty() || arguments.contains(SYSTEM_TESTS);
    Instant begin = Instant.now();

    DataFolder data = project.testData("build");
    var stack = new LocalStack(project, data, Ports.free(), environment);
    StopOnExit exit = StopOnExit.arm(stack.processes(), console);
    removeLeftovers(stack);
    Path properties = data.root().resolve("stack.properties");
    console.title("Servers");
    startServers(stack, wholePlatform, properties);
    console.title("Tests");
    int maven = maven(arguments, properties);
    exit.stop();

    TestSummary summary = new SurefireReports(project.root(), begin).summary();
    return report(summary, maven, Duration.between(begin, Instant.now()));
  }

  private void checkModule(String module) {
    if (!Files.exists(project.module(module).resolve("pom.xml"))) {
      throw new Refusal("There is no module " + module + ".", "The modules are listed in pom.xml.");
    }
  }

  /// A run that was killed may have left its servers behind.
  private void removeLeftovers(LocalStack stack) {
    new Stopper(stack.processes()).stopAll();
    Set.of(stack.data().postgres(), stack.data().kafka(), stack.data().services())
        .forEach(folder -> new DataFolder(folder).delete());
  }

  private void startServers(LocalStack stack, boolean wholePlatform, Path properties) {
    new Builder(project.root(), stack.data().logs().resolve("build.log"), console)
        .bringUpToDate(List.of());
    var servers = new TestServers(stack, wholePlatform);
    servers.start(new Starter(stack.processes(), console));
    servers.writeTo(properties);
  }

  /// A failed test does not end the build: the tests of the modules after it run too.
  private int maven(List<String> modules, Path properties) {
    var options = new ArrayList<>(List.of("verify", "--no-transfer-progress", "--fail-at-end"));
    options.add("-Dmaven.test.failure.ignore=true");
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
