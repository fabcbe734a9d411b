package se.diplomagroup.integritet.elearning.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.connector.SystemToken;

/// JSON over HTTP with the system's own token.
@ApplicationScoped
public class JsonHttp {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_TIMEOUT)
          .build();
  private final SystemToken token;
  private final ObjectMapper mapper;

  JsonHttp(SystemToken token, ObjectMapper mapper) {
    this.token = token;
    this.mapper = mapper;
  }

  public GatewayAnswer get(URI address) {
    return send("GET", address, null, "application/json");
  }

  public GatewayAnswer delete(URI address) {
    return send("DELETE", address, null, "application/json");
  }

  public GatewayAnswer put(URI address, Object body) {
    return send("PUT", address, body, "application/json");
  }

  public GatewayAnswer post(URI address, Object body) {
    return post(address, body, "application/json");
  }

  /// Sends a body as JSON and gives the answer, whatever it says.
  ///
  /// @throws GatewayUnavailable if there is no answer at all
  public GatewayAnswer post(URI address, Object body, String contentType) {
    return send("POST", address, body, contentType);
  }

  private GatewayAnswer send(
      String method, URI address, @Nullable Object body, String contentType) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(TIMEOUT)
            .header("Authorization", "Bearer " + token())
            .header("Content-Type", contentType)
            .header("Accept", "application/json, application/problem+json")
            .method(method, publisher(body))
            .build();
    try {
      HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
      return new GatewayAnswer(response.statusCode(), json(response.body()));
    } catch (IOException e) {
      throw new GatewayUnavailable("no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GatewayUnavailable("interrupted", e);
    }
  }

  private String token() {
    try {
      return token.value();
    } catch (RuntimeException e) {
      throw new GatewayUnavailable("no access token", e);
    }
  }

  private BodyPublisher publisher(@Nullable Object body) {
    if (body == null) {
      return BodyPublishers.noBody();
    }
    try {
      return BodyPublishers.ofByteArray(mapper.writeValueAsBytes(body));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a request body must have a JSON form", e);
    }
  }

  private JsonNode json(byte[] body) {
    try {
      JsonNode node = body.length == 0 ? null : mapper.readTree(body);
      return node == null ? MissingNode.getInstance() : node;
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }
}
