package se.diplomagroup.integritet.localstack.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Gets access tokens from the realm, for people by password and for systems by their secret.
public final class SignIn {

  /// A public client of the local realm that may ask for tokens by password.
  private static final String CLIENT = "integritet-cli";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int OK = 200;

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final URI tokenEndpoint;

  public SignIn(URI realm) {
    this.tokenEndpoint = URI.create(realm + "/protocol/openid-connect/token");
  }

  /// The person's token, or empty if the realm refuses them.
  public Optional<String> person(String username, String password) {
    return token(
        Map.of(
            "grant_type", "password",
            "client_id", CLIENT,
            "username", username,
            "password", password));
  }

  public Optional<String> system(Client client, String secret) {
    return token(
        Map.of(
            "grant_type", "client_credentials", "client_id", client.id(), "client_secret", secret));
  }

  private Optional<String> token(Map<String, String> form) {
    var request =
        HttpRequest.newBuilder(tokenEndpoint)
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encode(form)))
            .build();
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      if (response.statusCode() != OK) {
        return Optional.empty();
      }
      JsonNode answer = JSON.readTree(response.body());
      return Optional.of(answer.path("access_token").asText());
    } catch (IOException e) {
      throw new Refusal(
          "Keycloak does not answer at " + tokenEndpoint + ".",
          "Is the stack running? ./integritet status");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal("Interrupted.", "");
    }
  }

  private static String encode(Map<String, String> form) {
    return form.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
