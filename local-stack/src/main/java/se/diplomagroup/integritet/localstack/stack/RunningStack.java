package se.diplomagroup.integritet.localstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.diplomagroup.integritet.localstack.console.Console;
import se.diplomagroup.integritet.localstack.demo.Stage;
import se.diplomagroup.integritet.localstack.process.ProcessTable;

/// A stack that is up, as those see it who use it: the demo, the system tests, the drills.
public final class RunningStack implements Stage {

  /// What the example system is called at the terminal, for short.
  private static final String ELEARNING = "elearning";

  private final LocalStack stack;
  private final SignIn signIn;

  public RunningStack(LocalStack stack) {
    this.stack = stack;
    this.signIn = new SignIn(stack.realm());
  }

  @Override
  public URI gateway() {
    return stack.address(ServiceDefinition.GATEWAY);
  }

  /// The example system's own address.
  @Override
  public URI platform() {
    return stack.address(ServiceDefinition.ELEARNING);
  }

  /// The address of a service, by its full or its short name.
  public URI service(String name) {
    return stack.address(definition(name));
  }

  /// The mail catcher's HTTP interface.
  @Override
  public URI mail() {
    return stack.mail().address();
  }

  public URI keycloak() {
    return stack.keycloak().address();
  }

  @Override
  public String kafkaBootstrapServers() {
    return stack.kafka().bootstrapServers();
  }

  /// A fresh access token of one of the realm's first accounts, such as `support`, or of a system,
  /// such as `elearning-platform` (`elearning` for short).
  @Override
  public String token(String name) {
    String client = name.equals(ELEARNING) ? ServiceDefinition.ELEARNING.name() : name;
    Optional<String> token =
        Account.named(name)
            .map(account -> signIn.person(account.username(), account.password()))
            .or(() ->
                clientNamed(client)
                    .map(c -> signIn.system(c, stack.secrets().get(c.secretVariable()))))
            .orElseThrow(() -> unknown(name));
    return token.orElseThrow(() ->
        new Refusal(
            "The realm refuses " + name + ".",
            "Its password or secret was changed; ./integritet up --fresh starts over."));
  }

  /// An access token of somebody who signs in with a password, or empty if sign-in is refused.
  @Override
  public Optional<String> signIn(String username, String password) {
    return signIn.person(username, password);
  }

  /// The names of all databases, the sign-in directory's included.
  @Override
  public List<String> databases() {
    return stack.databases();
  }

  /// A connection that may read every table of a database.
  @Override
  public Connection connect(String database) throws SQLException {
    return stack.postgres().connect(database);
  }

  /// The folder of all log files.
  @Override
  public Path logs() {
    return stack.data().logs();
  }

  /// Kills a part as a power cut would: no signal that it could handle.
  public void kill(String name) {
    stack
        .processes()
        .find(name)
        .flatMap(process -> process.handle())
        .ifPresent(process -> {
          process.destroyForcibly();
          process.onExit().join();
        });
  }

  /// Keeps a part from doing anything until it is resumed; its connections stay open.
  public void suspend(String name) {
    signal("-STOP", name);
  }

  public void resume(String name) {
    signal("-CONT", name);
  }

  private void signal(String signal, String name) {
    long pid = stack.processes().find(name).orElseThrow(() -> unknownPart(name)).pid();
    try {
      new ProcessBuilder("kill", signal, Long.toString(pid)).inheritIO().start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Starts a service that was killed, and returns when it is ready.
  public void restart(String name) {
    ProcessTable processes = stack.processes();
    new Starter(processes, Console.silent()).start(List.of(stack.service(definition(name))));
  }

  /// Whom [#token] knows.
  public static List<String> tokenNames() {
    return Stream.concat(
            Arrays.stream(Account.values()).map(Account::username),
            Stream.concat(Stream.of(ELEARNING), Arrays.stream(Client.values()).map(Client::id)))
        .filter(name -> !name.equals(Client.GATEWAY.id()))
        .toList();
  }

  private static Optional<Client> clientNamed(String name) {
    return Arrays.stream(Client.values())
        .filter(client -> client != Client.GATEWAY)
        .filter(client -> client.id().equals(name))
        .findFirst();
  }

  private static ServiceDefinition definition(String name) {
    return ServiceDefinition.named(name)
        .orElseThrow(() ->
            new Refusal(
                "There is no service " + name + ".",
                "There are " + String.join(", ", ServiceDefinition.names()) + "."));
  }

  private static Refusal unknownPart(String name) {
    return new Refusal(name + " does not run.", "./integritet status shows what does.");
  }

  private static Refusal unknown(String name) {
    return new Refusal(
        "Nobody is called " + name + ".",
        "There are " + tokenNames().stream().collect(Collectors.joining(", ")) + ".");
  }
}
