package se.diplomagroup.integritet.localstack.cli;

import java.util.List;
import se.diplomagroup.integritet.localstack.console.Console;

/// Prints what there is.
record HelpCommand(Console console, int exitCode) implements Command {

  private static final String TEXT =
      """
      ./integritet up                 build what is stale, start everything, play the demo once; Ctrl-C stops it
                      --detach        come back when all is ready
                      --empty         play no demo
                      --fresh         throw away the data first
                      --without <s>   leave one service out, to run it in Quarkus's dev mode
      ./integritet dev <service>      run a service that was left out in Quarkus's dev mode
      ./integritet down               stop everything
      ./integritet status             each part: state, port, memory, uptime
      ./integritet logs [part] [-f]   the end of one log, or of all; -f follows
      ./integritet demo               play the journey on the running stack; exit code 0 if all of it holds
      ./integritet demo-data          make up customers on the running stack, the same for the same seed:
                      --companies <n> --people <n> --seed <n>
      ./integritet token <name>       an access token for curl: support, dpo, learner, elearning, crm ...
      ./integritet verify-receipt <f> verify a signed receipt; with --keys <jwks file> without asking anybody
      ./integritet test [module]      every test, or those of one module and what it is built from
      ./integritet test-stack         PostgreSQL and Kafka for tests that an editor runs; Ctrl-C stops them
      ./integritet bench [name]       measure; --json prints rows for machines

      Ports are moved by the environment, such as GATEWAY_PORT=9080 ./integritet up. More in docs/running.md.\
      """;

  @Override
  public int run(List<String> arguments) {
    console.line(TEXT);
    return exitCode;
  }
}
