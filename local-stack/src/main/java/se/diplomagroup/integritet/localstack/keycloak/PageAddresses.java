package se.diplomagroup.integritet.localstack.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

/// Keycloak sends people back only to the addresses that the realm knows. The realm is imported
/// once; when pages have been moved to another port since, the realm is told.
public final class PageAddresses {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LOGOUT = "post.logout.redirect.uris";

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI keycloak;
  private final String adminPassword;

  public PageAddresses(URI keycloak, String adminPassword) {
    this.keycloak = keycloak;
    this.adminPassword = adminPassword;
  }

  /// Makes the realm know the pages of these clients at these addresses. Clients that it does not
  /// have are left out.
  ///
  /// @param pages the base address of the pages, by client
  public void ensure(Map<String, URI> pages) {
    try {
      String token = adminToken();
      for (var entry : pages.entrySet()) {
        ensure(entry.getKey(), entry.getValue().toString(), token);
      }
    } catch (IOException e) {
      throw new IllegalStateException("Keycloak's realm could not be told: " + e.getMessage(), e);
    }
  }

  private void ensure(String clientId, String address, String token) throws IOException {
    URI clients = keycloak.resolve("/admin/realms/integritet/clients");
    URI query = URI.create(clients + "?clientId=" + clientId);
    for (JsonNode found : JSON.readTree(send(get(query, token)).body())) {
      var client = (ObjectNode) found;
      if (!client.path("rootUrl").asText().equals(address)) {
        client.put("rootUrl", address);
        client.putArray("redirectUris").add(address + "/*");
        client.withObject("/attributes").put(LOGOUT, address + "/*");
        send(put(URI.create(clients + "/" + client.path("id").asText()), token, client));
      }
    }
  }

  private String adminToken() throws IOException {
    String form =
        "grant_type=password&client_id=admin-cli&username=admin&password="
            + URLEncoder.encode(adminPassword, StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(keycloak.resolve("/realms/master/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .timeout(Duration.ofSeconds(20))
            .POST(BodyPublishers.ofString(form))
            .build();
    return JSON.readTree(send(request).body()).path("access_token").asText();
  }

  private static HttpRequest get(URI address, String token) {
    return HttpRequest.newBuilder(address)
        .header("Authorization", "Bearer " + token)
        .timeout(Duration.ofSeconds(20))
        .build();
  }

  private static HttpRequest put(URI address, String token, JsonNode body) throws IOException {
    return HttpRequest.newBuilder(address)
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .timeout(Duration.ofSeconds(20))
        .PUT(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
        .build();
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException {
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      if (response.statusCode() >= 300) {
        throw new IOException(request.uri().getPath() + " answers " + response.statusCode());
      }
      return response;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", e);
    }
  }
}
