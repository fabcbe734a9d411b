package se.diplomagroup.integritet.localstack.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import se.diplomagroup.integritet.localstack.console.Console;
import se.diplomagroup.integritet.localstack.demo.DemoData;
import se.diplomagroup.integritet.localstack.demo.JourneyBroken;
import se.diplomagroup.integritet.localstack.stack.LocalStack;
import se.diplomagroup.integritet.localstack.stack.Ports;
import se.diplomagroup.integritet.localstack.stack.Project;
import se.diplomagroup.integritet.localstack.stack.Refusal;
import se.diplomagroup.integritet.localstack.stack.RunningStack;

/// Fills the running stack with made-up customers, any number of them.
record DemoDataCommand(Project project, Map<String, String> environment, Console console)
    implements Command {

  @Override
  public int run(List<String> arguments) {
    DemoDataOptions options = DemoDataOptions.parse(arguments);
    var data = project.data();
    var stack = new LocalStack(project, data, Ports.read(data.ports()), environment);
    if (stack.processes().alive().isEmpty()) {
      throw new Refusal("Nothing is running.", "Start with ./integritet up");
    }
    try {
      make(options, new DemoData(new RunningStack(stack), Clock.systemUTC()));
      return 0;
    } catch (JourneyBroken broken) {
      throw new Refusal(
          String.valueOf(broken.getMessage()),
          "What the example system says: ./integritet logs elearning");
    }
  }

  private void make(DemoDataOptions options, DemoData demo) {
    Instant begin = Instant.now();
    console.begin("  making up customers");
    DemoData.Made made =
        demo.make(
            options.companies(),
            options.people(),
            options.seed(),
            now ->
                console.now(
                    "  %d of %d companies, %d of %d people, %s"
                        .formatted(
                            now.companies(),
                            options.companies(),
                            now.people(),
                            options.people(),
                            since(begin))));
    console.done(
        made.companies() + " companies",
        made.people() + " people in the example system",
        Duration.between(begin, Instant.now()));
    Instant telling = Instant.now();
    console.begin("  telling the platform");
    demo.awaitTold(pending ->
        console.now(
            "  telling the platform, %d facts left, %s".formatted(pending, since(telling))));
    console.done("every fact", "told to the platform", Duration.between(telling, Instant.now()));
    console.line("  Seed %d makes the same again on an empty stack.".formatted(options.seed()));
  }

  private static String since(Instant begin) {
    return Console.format(Duration.between(begin, Instant.now()));
  }
}
