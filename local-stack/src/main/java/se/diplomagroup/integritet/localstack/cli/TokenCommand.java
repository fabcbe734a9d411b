package se.diplomagroup.integritet.localstack.cli;

import java.util.List;
import java.util.Map;
import se.diplomagroup.integritet.localstack.console.Console;
import se.diplomagroup.integritet.localstack.stack.LocalStack;
import se.diplomagroup.integritet.localstack.stack.Ports;
import se.diplomagroup.integritet.localstack.stack.Project;
import se.diplomagroup.integritet.localstack.stack.Refusal;
import se.diplomagroup.integritet.localstack.stack.RunningStack;

/// Prints an access token and nothing else, for use with curl.
record TokenCommand(Project project, Map<String, String> environment, Console console)
    implements Command {

  @Override
  public int run(List<String> arguments) {
    if (arguments.size() != 1) {
      throw new Refusal(
          "token takes one name.",
          "It knows " + String.join(", ", RunningStack.tokenNames()) + ".");
    }
    var data = project.data();
    var stack = new LocalStack(project, data, Ports.read(data.ports()), environment);
    console.line(new RunningStack(stack).token(arguments.getFirst()));
    return 0;
  }
}
