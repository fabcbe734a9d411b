package se.diplomagroup.integritet.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.diplomagroup.integritet.localstack.stack.RunningStack;

/// The public API, as one of the realm's first accounts or a system uses it.
final class Calls {

  static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final RunningStack stack;
  private final String account;

  Calls(RunningStack stack, String account) {
    this.stack = stack;
    this.account = account;
  }

  JsonNode get(String path) {
    return send(request(path).GET().build());
  }

  JsonNode post(String path, Object body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(json(body))
            .build());
  }

  JsonNode put(String path, Object body) {
    return send(request(path).header("Content-Type", "application/json").PUT(json(body)).build());
  }

  private static HttpRequest.BodyPublisher json(Object body) {
    try {
      return HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Tells what a person has decided, as a system does.
  void tell(String subjectId, String purpose, String choice) {
    JsonNode notice = get("/notices/current?language=sv");
    Map<String, Object> decision = new LinkedHashMap<>();
    decision.put("decisionId", UUID.randomUUID().toString());
    decision.put("subjectId", subjectId);
    decision.put("purpose", purpose);
    decision.put("choice", choice);
    decision.put("noticeVersion", notice.path("version").intValue());
    decision.put("language", "sv");
    decision.put("textHash", notice.path("hash").textValue());
    post("/decisions", Map.of("decisions", List.of(decision)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(stack.gateway() + "/api/consent/v1" + path))
        .header("Authorization", "Bearer " + stack.token(account));
  }

  private JsonNode send(HttpRequest request) {
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(request.uri() + " " + answer.body()).isBetween(200, 299);
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
