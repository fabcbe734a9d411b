package se.diplomagroup.integritet.consent.packaged;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import se.diplomagroup.integritet.localstack.testing.TestDatabase;
import se.diplomagroup.integritet.localstack.testing.TestStack;
import se.diplomagroup.integritet.localstack.testing.TestTokens;

/// The service as it is packaged, in a process of its own, on a database and topics of its own. It
/// checks the tokens that [TestTokens] signs as it checks those of the realm. Nothing of it is in
/// test mode; there is only no platform around it that it could declare itself to.
public final class PackagedService implements AutoCloseable {

  private static final Path APPLICATION = Path.of("target", "quarkus-app", "quarkus-run.jar");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final Access access;

  /// What has to be known to call the service.
  public record Access(int port, String token, int noticeVersion, String textHash) {}

  private PackagedService(Process process, Access access) {
    this.process = process;
    this.access = access;
  }

  /// Whether the build has packaged the service.
  public static boolean isPackaged() {
    return Files.exists(APPLICATION);
  }

  /// @param settings configuration on top of what it needs, by name of environment variable
  public static PackagedService start(
      TestStack stack, TestDatabase database, Map<String, String> settings)
      throws IOException, InterruptedException {
    int port = freePort();
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC"));
    command.addAll(List.of(System.getProperty("bench.service.options", "").split(" ")));
    command.removeIf(String::isEmpty);
    command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    command.addAll(List.of("-jar", APPLICATION.toAbsolutePath().toString()));
    Path log = Path.of("target", "packaged-service-" + port + ".log").toAbsolutePath();
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "QUARKUS_PROFILE", "local",
                "QUARKUS_HTTP_HOST", "localhost",
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                "QUARKUS_DATASOURCE_JDBC_URL", database.url(),
                "QUARKUS_DATASOURCE_USERNAME", database.user(),
                "QUARKUS_DATASOURCE_PASSWORD", database.password(),
                "KAFKA_BOOTSTRAP_SERVERS", stack.kafkaBootstrapServers(),
                "INTEGRITET_TOPIC_PREFIX", topicPrefix(database),
                "QUARKUS_OIDC_PUBLIC_KEY", stack.value("token.public-key").orElseThrow(),
                "INTEGRITET_CONNECTOR_DECLARE", "false"));
    builder.environment().putAll(settings);
    Process process = builder.start();
    try {
      awaitReady(process, port, log);
      JsonNode notice = get(port, "/v1/notices/current?language=sv");
      return new PackagedService(
          process,
          new Access(
              port,
              TestTokens.system("elearning-platform"),
              notice.get("version").asInt(),
              notice.get("hash").asText()));
    } catch (IOException | RuntimeException | Error e) {
      process.destroyForcibly();
      throw e;
    }
  }

  /// What the names of the service's topics begin with.
  public static String topicPrefix(TestDatabase database) {
    return database.name() + ".";
  }

  public Access access() {
    return access;
  }

  /// A decision about news that a system tells, on the notice in force.
  HttpRequest decision(UUID decisionId, UUID subjectId, String choice) {
    String body =
        """
        {"decisions":[{"decisionId":"%s","subjectId":"%s","purpose":"news","choice":"%s",\
        "noticeVersion":%d,"language":"sv","textHash":"%s"}]}\
        """
            .formatted(decisionId, subjectId, choice, access.noticeVersion(), access.textHash());
    return authorized("/v1/decisions")
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  /// May news be sent to this person?
  HttpRequest permission(UUID subjectId) {
    return authorized("/v1/subjects/" + subjectId + "/permissions/news").build();
  }

  private HttpRequest.Builder authorized(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + access.port() + path))
        .header("Authorization", "Bearer " + access.token());
  }

  /// Kills the process, which gets no chance to finish anything.
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /// Ends the process as an operator would.
  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      kill();
    }
  }

  private static void awaitReady(Process process, int port, Path log) {
    Awaitility.await("the service is ready; see " + log)
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(200))
        .failFast("the service ended; see " + log, () -> !process.isAlive())
        .until(() -> answers(port, "/q/health/ready"));
  }

  private static boolean answers(int port, String path) throws IOException, InterruptedException {
    try {
      return status(port, path) == 200;
    } catch (ConnectException e) {
      return false;
    }
  }

  private static int status(int port, String path) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request(port, path), BodyHandlers.discarding()).statusCode();
    }
  }

  private static JsonNode get(int port, String path) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return JSON.readTree(client.send(request(port, path), BodyHandlers.ofString()).body());
    }
  }

  private static HttpRequest request(int port, String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
