package se.diplomagroup.integritet.localstack.cli;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import se.diplomagroup.integritet.localstack.stack.Refusal;
import se.diplomagroup.integritet.localstack.stack.ServiceDefinition;

/// How `up` was asked to start.
///
/// @param detach whether to come back when all is ready
/// @param empty whether to play no demo
/// @param fresh whether to throw away the data first
/// @param without services that are left out
record UpOptions(boolean detach, boolean empty, boolean fresh, Set<ServiceDefinition> without) {

  UpOptions {
    without = Set.copyOf(without);
  }

  static UpOptions parse(List<String> arguments) {
    boolean detach = false;
    boolean empty = false;
    boolean fresh = false;
    var without = new HashSet<ServiceDefinition>();
    for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
      String argument = rest.next();
      switch (argument) {
        case "--detach", "-d" -> detach = true;
        case "--empty" -> empty = true;
        case "--fresh" -> fresh = true;
        case "--without" -> without.add(service(rest));
        default ->
            throw new Refusal(
                "up does not know " + argument + ".",
                "It knows --detach, --empty, --fresh and --without <service>.");
      }
    }
    return new UpOptions(detach, empty, fresh, without);
  }

  private static ServiceDefinition service(Iterator<String> rest) {
    String name = rest.hasNext() ? rest.next() : "";
    return ServiceDefinition.named(name)
        .orElseThrow(() ->
            new Refusal(
                "--without needs the name of a service"
                    + (name.isEmpty() ? "." : ", and " + name + " is none."),
                "There are " + String.join(", ", ServiceDefinition.names()) + "."));
  }
}
