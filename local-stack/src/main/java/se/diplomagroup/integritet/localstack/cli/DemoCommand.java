package se.diplomagroup.integritet.localstack.cli;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import se.diplomagroup.integritet.localstack.console.Console;
import se.diplomagroup.integritet.localstack.demo.Journey;
import se.diplomagroup.integritet.localstack.stack.LocalStack;
import se.diplomagroup.integritet.localstack.stack.Ports;
import se.diplomagroup.integritet.localstack.stack.Project;
import se.diplomagroup.integritet.localstack.stack.Refusal;
import se.diplomagroup.integritet.localstack.stack.RunningStack;

/// Plays the journey on the running stack. Exit code 0 only if every step holds.
record DemoCommand(Project project, Map<String, String> environment, Console console)
    implements Command {

  @Override
  public int run(List<String> arguments) {
    if (!arguments.isEmpty()) {
      throw new Refusal("demo takes no arguments.", "It plays on the stack that is running.");
    }
    var data = project.data();
    var stack = new LocalStack(project, data, Ports.read(data.ports()), environment);
    if (stack.processes().alive().isEmpty()) {
      throw new Refusal("Nothing is running.", "Start with ./integritet up");
    }
    return play(stack) ? 0 : 1;
  }

  /// @return whether every step held
  boolean play(LocalStack stack) {
    return new Journey(new RunningStack(stack), Clock.systemUTC()).play(console.stream());
  }
}
