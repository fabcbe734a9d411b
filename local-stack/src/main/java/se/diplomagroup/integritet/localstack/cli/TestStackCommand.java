package se.diplomagroup.integritet.localstack.cli;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import se.diplomagroup.integritet.localstack.console.Console;
import se.diplomagroup.integritet.localstack.stack.DataFolder;
import se.diplomagroup.integritet.localstack.stack.Project;
import se.diplomagroup.integritet.localstack.stack.Refusal;
import se.diplomagroup.integritet.localstack.testing.TestStack;

/// Keeps PostgreSQL and Kafka running for tests that an editor starts.
record TestStackCommand(Project project, Console console) implements Command {

  @Override
  public int run(List<String> arguments) {
    boolean signIn = false;
    Path folder = project.testData("editor").root();
    Path file = project.root().resolve(TestStack.DEFAULT_FILE);
    for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
      String argument = rest.next();
      switch (argument) {
        case "--with-sign-in" -> signIn = true;
        case "--data" -> folder = path(argument, rest);
        case "--properties" -> file = path(argument, rest);
        default ->
            throw new Refusal(
                "test-stack does not know " + argument + ".",
                "It knows --with-sign-in, --data <folder> and --properties <file>.");
      }
    }
    return keep(new DataFolder(folder), file, signIn);
  }

  private int keep(DataFolder data, Path file, boolean signIn) {
    TestServersSession.start(
        project,
        data,
        file,
        signIn ? TestServersSession.SignIn.BEFORE_THE_TESTS : TestServersSession.SignIn.NEVER,
        List.of(),
        console);
    console.line("Tests find them through " + file);
    console.line("Ctrl-C stops them.");
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }

  private static Path path(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new Refusal(option + " needs a path.", "Such as " + option + " /var/tmp/test-stack");
    }
    return Path.of(rest.next()).toAbsolutePath();
  }
}
