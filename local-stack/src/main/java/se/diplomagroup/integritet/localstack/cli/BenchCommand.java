package se.diplomagroup.integritet.localstack.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.diplomagroup.integritet.localstack.build.Maven;
import se.diplomagroup.integritet.localstack.console.Console;
import se.diplomagroup.integritet.localstack.stack.DataFolder;
import se.diplomagroup.integritet.localstack.stack.Project;
import se.diplomagroup.integritet.localstack.stack.Refusal;
import se.diplomagroup.integritet.localstack.stack.ServiceDefinition;
import se.diplomagroup.integritet.localstack.testing.TestStack;

/// Runs one benchmark, or all, on servers of their own. Progress goes to standard error, so that
/// what `--json` prints can be piped. Exit code 0 if all targets are met.
record BenchCommand(Project project, Console console) implements Command {

  private static final String JSON = "--json";

  /// The module whose benchmarks run the whole platform.
  private static final String SYSTEM_TESTS = "system-tests";

  @Override
  public int run(List<String> arguments) {
    boolean json = arguments.contains(JSON);
    List<String> names = arguments.stream().filter(a -> !a.startsWith("--")).toList();
    List<String> options = arguments.stream().filter(a -> a.startsWith("--")).toList();
    List<Benchmark> chosen = chosen(names);
    Console progress = console.onStandardError();
    boolean wholePlatform = chosen.stream().anyMatch(b -> b.module().equals(SYSTEM_TESTS));
    DataFolder data = project.testData("bench");
    TestServersSession servers =
        TestServersSession.start(
            project,
            data,
            data.root().resolve("stack.properties"),
            wholePlatform
                ? TestServersSession.SignIn.BEFORE_THE_TESTS
                : TestServersSession.SignIn.NEVER,
            wholePlatform ? ServiceDefinition.names() : List.of(),
            progress);
    boolean met = true;
    var outputs = new ArrayList<String>();
    for (Benchmark benchmark : chosen) {
      progress.title(benchmark.name());
      Path classPath = classPath(benchmark, progress);
      Run run = run(benchmark, classPath, servers.properties(), options);
      met &= run.exitCode() == 0;
      outputs.add(run.output());
    }
    servers.stop();
    if (json) {
      console.line(
          names.size() == 1
              ? outputs.getFirst().strip()
              : outputs.stream().map(String::strip).collect(Collectors.joining(",\n", "[", "]")));
    }
    return met ? 0 : 1;
  }

  private record Run(int exitCode, String output) {}

  private List<Benchmark> chosen(List<String> names) {
    List<Benchmark> all = Benchmark.all(project.root());
    if (names.isEmpty()) {
      return all;
    }
    List<Benchmark> chosen = all.stream().filter(b -> names.contains(b.name())).toList();
    if (chosen.size() != names.size()) {
      throw new Refusal(
          "There is no benchmark " + String.join(" ", names) + ".",
          "There are " + all.stream().map(Benchmark::name).collect(Collectors.joining(", ")) + ".");
    }
    return chosen;
  }

  /// Compiles the module's tests and has Maven write down the class path they run on.
  private Path classPath(Benchmark benchmark, Console progress) {
    progress.now("  compiling " + benchmark.module());
    Path file = project.module(benchmark.module()).resolve("target/benchmark.classpath");
    List<String> command =
        Maven.command(
            "--quiet",
            "package",
            "dependency:build-classpath",
            "-DskipTests",
            "-Dmdep.includeScope=test",
            "-Dmdep.outputFile=target/benchmark.classpath",
            "-pl",
            benchmark.module(),
            "-am");
    Run maven = capture(new ProcessBuilder(command).directory(project.root().toFile()));
    if (maven.exitCode() != 0) {
      throw new Refusal(benchmark.module() + " could not be built.", maven.output().strip());
    }
    return file;
  }

  private Run run(Benchmark benchmark, Path classPath, Path properties, List<String> options) {
    Path target = project.module(benchmark.module()).resolve("target");
    try {
      String path =
          String.join(
              ":",
              target.resolve("test-classes").toString(),
              target.resolve("classes").toString(),
              Files.readString(classPath).strip());
      var command = new ArrayList<String>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.add("--enable-native-access=ALL-UNNAMED");
      command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
      command.addAll(List.of("-cp", path, benchmark.mainClass()));
      command.addAll(options);
      var builder =
          new ProcessBuilder(command)
              .directory(project.module(benchmark.module()).toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT);
      builder.environment().put(TestStack.VARIABLE, properties.toString());
      return options.contains(JSON)
          ? capture(builder)
          : new Run(await(builder.inheritIO().start()), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Run capture(ProcessBuilder builder) {
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Run(await(process), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int await(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal("Interrupted.", "");
    }
  }
}
