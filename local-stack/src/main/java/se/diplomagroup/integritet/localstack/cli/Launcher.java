package se.diplomagroup.integritet.localstack.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import se.diplomagroup.integritet.localstack.console.Console;
import se.diplomagroup.integritet.localstack.stack.Project;
import se.diplomagroup.integritet.localstack.stack.Refusal;

/// What `./integritet` runs once it has found Java: picks the command and says what went wrong.
public final class Launcher {

  static final int WRONG_USE = 2;

  private final Project project;
  private final Map<String, String> environment;
  private final Console console;
  private final Console errors;

  Launcher(Project project, Map<String, String> environment, Console console, Console errors) {
    this.project = project;
    this.environment = environment;
    this.console = console;
    this.errors = errors;
  }

  public static void main(String[] arguments) {
    var project =
        new Project(Path.of(System.getProperty("integritet.project", "")).toAbsolutePath());
    var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    var console = new Console(out, Boolean.getBoolean("integritet.terminal"));
    var launcher = new Launcher(project, System.getenv(), console, console.onStandardError());
    System.exit(launcher.run(Arrays.asList(arguments)));
  }

  int run(List<String> arguments) {
    String name = arguments.isEmpty() ? "help" : arguments.getFirst();
    List<String> rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
    return run(command(name), rest);
  }

  /// Runs a command and says what went wrong with it, unless it failed because it was told to end.
  int run(Command command, List<String> arguments) {
    try {
      return command.run(arguments);
    } catch (RuntimeException e) {
      if (!StopOnExit.isEnding()) {
        report(e);
      }
      return 1;
    }
  }

  private void report(RuntimeException e) {
    console.settle();
    if (e instanceof Refusal refusal) {
      errors.failed(refusal.reason());
      errors.advice(refusal.advice());
    } else {
      errors.failed(e.getMessage() == null ? e.toString() : e.getMessage());
      errors.advice("This should not have happened. INTEGRITET_TRACE=1 shows where.");
      if (environment.containsKey("INTEGRITET_TRACE")) {
        e.printStackTrace(errors.stream());
      }
    }
  }

  private Command command(String name) {
    return switch (name) {
      case "up" -> new UpCommand(project, environment, console);
      case "dev" -> new DevCommand(project, environment, console);
      case "down" -> new DownCommand(project, console);
      case "status" -> new StatusCommand(project, environment, console);
      case "logs" -> new LogsCommand(project, console);
      case "demo" -> new DemoCommand(project, environment, console);
      case "demo-data" -> new DemoDataCommand(project, environment, console);
      case "token" -> new TokenCommand(project, environment, console);
      case "verify-receipt" -> new VerifyReceiptCommand(project, environment, console);
      case "test" -> new TestCommand(project, console);
      case "test-stack" -> new TestStackCommand(project, console);
      case "bench" -> new BenchCommand(project, console);
      case "help", "--help", "-h" -> new HelpCommand(console, 0);
      default -> {
        errors.failed("There is no command " + name + ".");
        yield new HelpCommand(errors, WRONG_USE);
      }
    };
  }
}
