package se.diplomagroup.integritet.localstack.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One caller's view of one HTTP interface: a base address and whose token goes with each call.
final class Api {

  static final ObjectMapper JSON = JsonMapper.builder().build();

  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final int UNAVAILABLE = 503;
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  private final URI base;
  private final Supplier<String> token;

  /// @param token the bearer token of each call, or an empty string for none
  Api(URI base, Supplier<String> token) {
    this.base = base;
    this.token = token;
  }

  Reply get(String path) {
    return send("GET", path, null, Map.of());
  }

  /// Reads a person's data as staff, who must say why.
  Reply getBecause(String reason, String path) {
    return send("GET", path, null, Map.of("X-Access-Reason", reason));
  }

  Reply post(String path, Object body) {
    return send(
        "POST",
        path,
        body,
        Map.of(
            "Content-Type", "application/json", "Idempotency-Key", UUID.randomUUID().toString()));
  }

  Reply put(String path, Object body) {
    return send("PUT", path, body, Map.of("Content-Type", "application/json"));
  }

  Reply post(String path, Object body, String contentType) {
    return send("POST", path, body, Map.of("Content-Type", contentType));
  }

  private Reply send(
      String method, String path, @Nullable Object body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).timeout(TIMEOUT).header("Accept", "*/*");
    headers.forEach(request::header);
    String bearer = token.get();
    if (!bearer.isEmpty()) {
      request.header("Authorization", "Bearer " + bearer);
    }
    request.method(
        method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(bytesOf(body)));
    return untilAnswered(method + " " + path, request.build());
  }

  /// Asks again while nobody is there: a service that was killed comes back, and the idempotency
  /// key stays the same.
  private static Reply untilAnswered(String call, HttpRequest request) {
    long end = System.nanoTime() + TIMEOUT.toNanos();
    while (true) {
      try {
        HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
        if (response.statusCode() != UNAVAILABLE || System.nanoTime() > end) {
          return new Reply(call, response.statusCode(), jsonOf(response), response.body());
        }
      } catch (IOException e) {
        if (System.nanoTime() > end) {
          throw new JourneyBroken(call + " did not answer", e);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new JourneyBroken(call + " was interrupted", e);
      }
      Await.pause();
    }
  }

  private static byte[] bytesOf(Object body) {
    try {
      return JSON.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a request body must be JSON", e);
    }
  }

  private static JsonNode jsonOf(HttpResponse<String> response) {
    boolean json =
        response.headers().firstValue("Content-Type").filter(t -> t.contains("json")).isPresent();
    if (!json || response.body().isEmpty()) {
      return MissingNode.getInstance();
    }
    try {
      return JSON.readTree(response.body());
    } catch (JsonProcessingException e) {
      throw new JourneyBroken("an answer that says it is JSON is not", e);
    }
  }
}
