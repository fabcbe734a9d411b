package se.diplomagroup.integritet.localstack.build;

import java.util.ArrayList;
import java.util.List;

/// How Maven is called: never asking, without colours. `INTEGRITET_MAVEN` names another program
/// than the `mvn` on the path.
public final class Maven {

  private Maven() {}

  public static List<String> command(String... arguments) {
    String program = System.getenv().getOrDefault("INTEGRITET_MAVEN", "mvn");
    var command = new ArrayList<>(List.of(program, "--batch-mode", "--no-snapshot-updates"));
    command.addAll(List.of(arguments));
    return command;
  }
}
