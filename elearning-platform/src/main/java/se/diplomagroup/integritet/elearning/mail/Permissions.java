package se.diplomagroup.integritet.elearning.mail;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.elearning.gateway.GatewayAnswer;
import se.diplomagroup.integritet.elearning.gateway.GatewayUnavailable;
import se.diplomagroup.integritet.elearning.gateway.JsonHttp;

/// The platform's answer to "may this purpose be carried out for this person now".
@ApplicationScoped
class Permissions {

  /// How many people are asked for at once.
  static final int BATCH = 1000;

  /// The platform's answer about one person.
  ///
  /// @param reason the platform's reason as a code, kept with whom we passed over
  record Permission(boolean allowed, String reason) {}

  private record Question(String purpose, List<UUID> subjectIds) {}

  private final JsonHttp http;
  private final URI address;

  Permissions(JsonHttp http, @ConfigProperty(name = "integritet.consent.url") String consent) {
    this.http = http;
    this.address = URI.create(consent + "/v1/permissions");
  }

  /// The answers in the order of the people.
  ///
  /// @throws GatewayUnavailable without an answer for each of them: nobody is mailed then
  List<Permission> ask(Code purpose, List<UUID> subjectIds) {
    GatewayAnswer answer = http.post(address, new Question(purpose.value(), subjectIds));
    if (!answer.isSuccess()) {
      throw new GatewayUnavailable("permissions are answered with " + answer.status(), null);
    }
    List<Permission> permissions = new ArrayList<>();
    list(answer.body()).forEach(node -> permissions.add(permission(node)));
    if (permissions.size() != subjectIds.size()) {
      throw new GatewayUnavailable("permissions are missing", null);
    }
    return permissions;
  }

  private static JsonNode list(JsonNode body) {
    return body.isArray() ? body : body.path("permissions");
  }

  private static Permission permission(JsonNode node) {
    boolean allowed = node.path("allowed").asBoolean(false);
    String reason = node.path("reason").asText();
    return new Permission(allowed, reason.matches(Code.PATTERN) ? reason : "not-allowed");
  }
}
