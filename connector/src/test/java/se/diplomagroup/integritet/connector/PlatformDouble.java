package se.diplomagroup.integritet.connector;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/// Stands in for the services that the connector calls: keeps what is put, answers a GET with what
/// a test laid there, and first with the statuses that a test asks for.
public final class PlatformDouble implements QuarkusTestResourceLifecycleManager {

  private static final Map<String, String> BODIES = new ConcurrentHashMap<>();
  private static final Map<String, Queue<Integer>> STATUSES = new ConcurrentHashMap<>();
  private static final Map<String, Runnable> BEFORE_ANSWER = new ConcurrentHashMap<>();

  private HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", PlatformDouble::handle);
    server.start();
    String url = "http://localhost:" + server.getAddress().getPort();
    return Map.of("integritet.rights.url", url, "integritet.retention.url", url);
  }

  @Override
  public void stop() {
    server.stop(0);
  }

  /// What was put there last, or null.
  static String bodyAt(String path) {
    return BODIES.get(path);
  }

  static void lay(String path, String body) {
    BODIES.put(path, body);
  }

  static void answerFirstWith(String path, Integer... statuses) {
    STATUSES
        .computeIfAbsent(path, _ -> new ConcurrentLinkedQueue<>())
        .addAll(java.util.List.of(statuses));
  }

  /// Runs once, between taking a body and answering.
  static void beforeAnswer(String path, Runnable action) {
    BEFORE_ANSWER.put(path, action);
  }

  private static void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      byte[] body = exchange.getRequestBody().readAllBytes();
      Integer status = STATUSES.getOrDefault(path, new ConcurrentLinkedQueue<>()).poll();
      if (!exchange.getRequestHeaders().getFirst("Authorization").startsWith("Bearer ey")) {
        status = 401;
      }
      if (status != null) {
        exchange.sendResponseHeaders(status, -1);
      } else if (exchange.getRequestMethod().equals("GET")) {
        byte[] answer = BODIES.get(path).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
      } else {
        BODIES.put(path, new String(body, StandardCharsets.UTF_8));
        Runnable action = BEFORE_ANSWER.remove(path);
        if (action != null) {
          action.run();
        }
        exchange.sendResponseHeaders(204, -1);
      }
    }
  }
}
