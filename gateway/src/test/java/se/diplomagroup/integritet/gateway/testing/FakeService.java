package se.diplomagroup.integritet.gateway.testing;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/// A service behind the gateway, for tests: answers what it was told to, and remembers what it was
/// asked.
public final class FakeService implements AutoCloseable {

  private static final Pattern ID = Pattern.compile("/[0-9a-f]{8}-[0-9a-f-]{27}");

  /// A call as the service got it.
  public record Received(String method, String uri, Headers headers, byte[] body) {

    public String header(String name) {
      return headers.getFirst(name);
    }

    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  private record Canned(int status, String contentType, String body) {}

  private final HttpServer server;
  private final Map<String, Canned> answers = new ConcurrentHashMap<>();
  private final Map<String, Canned> defaults = new ConcurrentHashMap<>();
  private final Map<String, Canned> once = new ConcurrentHashMap<>();
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private volatile boolean down;
  private volatile boolean breaksOff;
  private volatile CountDownLatch streamMayEnd = new CountDownLatch(0);

  public FakeService() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  public URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /// Answers a call, by `METHOD /path` in which each id is written `{id}`, with a file of the test
  /// resources, whatever the test.
  FakeService always(String call, String file) {
    try (InputStream in = FakeService.class.getResourceAsStream("/services/" + file)) {
      defaults.put(
          call,
          new Canned(
              call.startsWith("POST") ? 201 : 200,
              "application/json",
              new String(in.readAllBytes(), StandardCharsets.UTF_8)));
      return this;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Answers a call for the rest of the test.
  public void on(String call, int status, String contentType, String body) {
    answers.put(call, new Canned(status, contentType, body));
  }

  public void on(String call, String json) {
    on(call, 200, "application/json", json);
  }

  public void refuse(String call, int status, String slug) {
    answers.put(call, problem(status, slug));
  }

  private static Canned problem(int status, String slug) {
    return new Canned(
        status,
        "application/problem+json",
        "{\"type\":\"/problems/%s\",\"status\":%d}".formatted(slug, status));
  }

  /// The same for a rule that was broken.
  public void refuse(String call, int status, String slug, String rule) {
    on(
        call,
        status,
        "application/problem+json",
        "{\"type\":\"/problems/%s\",\"status\":%d,\"violations\":[{\"rule\":\"%s\"}]}"
            .formatted(slug, status, rule));
  }

  /// Refuses the next call of this kind, and answers those after it as always.
  public void refuseOnce(String call, int status, String slug) {
    once.put(call, problem(status, slug));
  }

  /// Cuts every connection from now on without an answer.
  public void goDown() {
    down = true;
  }

  /// Keeps `/v1/events/stream` open until [#endStream].
  public void holdStream() {
    streamMayEnd = new CountDownLatch(1);
  }

  public void endStream() {
    streamMayEnd.countDown();
  }

  /// Cuts the connection of the stream held, in the middle of the answer.
  public void breakStream() {
    breaksOff = true;
    endStream();
  }

  /// Back to what it always answers.
  public void reset() {
    endStream();
    down = false;
    breaksOff = false;
    answers.clear();
    once.clear();
    received.clear();
  }

  public List<Received> received() {
    return List.copyOf(received);
  }

  public Received last() {
    return received.getLast();
  }

  /// The last call of this kind.
  public Received last(String call) {
    return received.reversed().stream()
        .filter(it -> call.equals(key(it.method(), URI.create(it.uri()).getPath())))
        .findFirst()
        .orElseThrow(() -> new AssertionError(call + " was not received"));
  }

  @Override
  public void close() {
    endStream();
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    if (down) {
      exchange.close();
      return;
    }
    byte[] body = exchange.getRequestBody().readAllBytes();
    String path = exchange.getRequestURI().getPath();
    received.add(
        new Received(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            exchange.getRequestHeaders(),
            body));
    if (path.equals("/v1/events/stream")) {
      stream(exchange);
      return;
    }
    String key = key(exchange.getRequestMethod(), path);
    Canned next = once.remove(key);
    Canned canned =
        next != null
            ? next
            : answers.getOrDefault(
                key,
                defaults.getOrDefault(
                    key,
                    new Canned(
                        404, "application/problem+json", "{\"type\":\"/problems/not-found\"}")));
    byte[] bytes = canned.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", canned.contentType());
    exchange.getResponseHeaders().add("Set-Cookie", "sneaky=1");
    exchange.getResponseHeaders().add("Server", "fake");
    if (canned.status() == 201) {
      exchange.getResponseHeaders().add("Location", address() + path + "/new?part=1");
    }
    exchange.sendResponseHeaders(canned.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private void stream(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    out.write(
        ("id: 42\ndata: {\"position\":42,\"type\":\"consent.withdrawn.v1\",\"topic\":\"consent\","
                + "\"source\":\"consent-service\",\"time\":\"2026-03-01T10:00:00Z\","
                + "\"key\":\"0190a000-0000-7000-8000-000000000101\"}\n\n")
            .getBytes(StandardCharsets.UTF_8));
    out.flush();
    try {
      streamMayEnd.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (breaksOff) {
      throw new IOException("broken off");
    }
    out.close();
  }

  private static String key(String method, String path) {
    return method + " " + ID.matcher(path).replaceAll("/{id}");
  }
}
