package se.diplomagroup.integritet.localstack.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.diplomagroup.integritet.localstack.console.Console;
import se.diplomagroup.integritet.localstack.stack.Project;
import se.diplomagroup.integritet.localstack.stack.Refusal;
import se.diplomagroup.integritet.localstack.stack.ServiceDefinition;

/// Shows the end of one log, or of all.
record LogsCommand(Project project, Console console) implements Command {

  private static final String LINES_OF_ONE = "200";
  private static final String LINES_OF_EACH = "20";
  private static final String SUFFIX = ".log";

  @Override
  public int run(List<String> arguments) {
    boolean follow = arguments.stream().anyMatch(a -> a.equals("-f") || a.equals("--follow"));
    List<String> names = arguments.stream().filter(a -> !a.startsWith("-")).toList();
    List<Path> logs = names.isEmpty() ? all() : names.stream().map(this::log).toList();
    var command = new ArrayList<>(List.of("tail", "-n"));
    command.add(logs.size() == 1 ? LINES_OF_ONE : LINES_OF_EACH);
    if (follow) {
      command.add("-F");
    }
    logs.forEach(log -> command.add(log.toString()));
    return show(command);
  }

  private Path log(String name) {
    String full = ServiceDefinition.named(name).map(ServiceDefinition::name).orElse(name);
    Path log = project.data().logs().resolve(full + SUFFIX);
    if (!Files.exists(log)) {
      throw new Refusal(
          "There is no log of " + name + ".",
          "There are "
              + all().stream().map(LogsCommand::part).collect(Collectors.joining(", "))
              + ".");
    }
    return log;
  }

  private static String part(Path log) {
    String file = log.getFileName().toString();
    return file.substring(0, file.length() - SUFFIX.length());
  }

  private List<Path> all() {
    Path folder = project.data().logs();
    if (!Files.isDirectory(folder)) {
      throw new Refusal("Nothing has been logged yet.", "Start with ./integritet up");
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int show(List<String> command) {
    try {
      return new ProcessBuilder(command).inheritIO().start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }
}
