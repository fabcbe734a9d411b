package se.diplomagroup.integritet.system;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.diplomagroup.integritet.localstack.process.ProcessTable;

/// The whole platform, started by its own script as anyone would start it, on ports and data of its own, so that it runs
/// beside another.
final class Integritet implements AutoCloseable {

  private static final List<String> PORTS =
      List.of(
          "GATEWAY_PORT",
          "CONSENT_PORT",
          "RIGHTS_PORT",
          "RETENTION_PORT",
          "AUDIT_PORT",
          "ELEARNING_PORT",
          "KEYCLOAK_PORT",
          "MAIL_UI_PORT",
          "SMTP_PORT",
          "POSTGRES_PORT",
          "KAFKA_PORT",
          "KAFKA_CONTROLLER_PORT");

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private final Map<String, String> environment;
  private final Path data;

  private Integritet(Map<String, String> environment, Path data) {
    this.environment = environment;
    this.data = data;
  }

  /// Starts everything on an empty data folder, without the demo, and waits until it is ready.
  static Integritet up() throws IOException, InterruptedException {
    Path data = ROOT.resolve("system-tests").resolve("target").resolve("stack");
    Map<String, String> environment = freePorts();
    environment.put("INTEGRITET_DATA", data.toString());
    Integritet integritet = new Integritet(environment, data);
    Result started = integritet.run("up", "--detach", "--empty", "--fresh");
    if (started.exitCode() != 0) {
      integritet.close();
      throw new IllegalStateException("the platform did not start:\n" + started.output());
    }
    return integritet;
  }

  String address(String port) {
    return "http://localhost:" + environment.get(port);
  }

  String token(String account) throws IOException, InterruptedException {
    return run("token", account).output().strip();
  }

  /// Kills a part at once, as a failing machine would.
  void kill(String part) throws IOException, InterruptedException {
    signal("-KILL", part);
  }

  /// Stops a part from doing anything until it is resumed.
  void suspend(String part) throws IOException, InterruptedException {
    signal("-STOP", part);
  }

  void resume(String part) throws IOException, InterruptedException {
    signal("-CONT", part);
  }

  private void signal(String signal, String part) throws IOException, InterruptedException {
    long pid =
        new ProcessTable(data)
            .alive().stream()
                .filter(process -> process.name().equals(part))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(part + " does not run"))
                .pid();
    int exitCode = new ProcessBuilder("kill", signal, Long.toString(pid)).start().waitFor();
    if (exitCode != 0) {
      throw new IllegalStateException("kill " + signal + " of " + part + " failed");
    }
  }

  /// Runs `./integritet` with these words and waits for its end.
  Result run(String... words) throws IOException, InterruptedException {
    Path output = Files.createTempFile("integritet-", ".out");
    Process process = start(output, words);
    int exitCode = process.waitFor();
    String text = Files.readString(output);
    Files.delete(output);
    return new Result(exitCode, text);
  }

  /// Starts `./integritet` with these words; its output goes to a file.
  Process start(Path output, String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of(ROOT.resolve("integritet").toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(ROOT.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    return builder.start();
  }

  @Override
  public void close() throws IOException, InterruptedException {
    run("down");
  }

  record Result(int exitCode, String output) {}

  private static Map<String, String> freePorts() throws IOException {
    Map<String, String> ports = new TreeMap<>();
    List<ServerSocket> held = new ArrayList<>();
    for (String name : PORTS) {
      ServerSocket socket = new ServerSocket(0);
      held.add(socket);
      ports.put(name, Integer.toString(socket.getLocalPort()));
    }
    for (ServerSocket socket : held) {
      socket.close();
    }
    return ports;
  }
}
