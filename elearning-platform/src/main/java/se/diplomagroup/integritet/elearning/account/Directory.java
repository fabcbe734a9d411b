package se.diplomagroup.integritet.elearning.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.diplomagroup.integritet.elearning.gateway.GatewayAnswer;
import se.diplomagroup.integritet.elearning.gateway.GatewayUnavailable;
import se.diplomagroup.integritet.elearning.gateway.JsonHttp;

/// The sign-in directory (Keycloak), by its admin REST interface. An account is found by its
/// attribute `subject_id`, never by a name in an address.
@ApplicationScoped
class Directory {

  /// How it went.
  enum Result {
    SO,
    USERNAME_TAKEN
  }

  private static final int CONFLICT = 409;
  private static final int NOT_FOUND = 404;

  private final JsonHttp http;
  private final String users;

  Directory(JsonHttp http, @ConfigProperty(name = "elearning.sign-in.realm-url") String realmUrl) {
    this.http = http;
    this.users = realmUrl.replace("/realms/", "/admin/realms/") + "/users";
  }

  /// Makes the account, or changes the one there is.
  ///
  /// @throws GatewayUnavailable if it cannot be said to be so
  Result ensure(WantedAccount account) {
    Optional<JsonNode> there = find(account.subjectId());
    if (there.isPresent()) {
      update(there.get(), account);
    } else if (account.open()) {
      GatewayAnswer created = http.post(URI.create(users), DirectoryUser.of(account));
      if (created.status() == CONFLICT) {
        return Result.USERNAME_TAKEN;
      }
      require(created);
      there = find(account.subjectId());
    }
    there.ifPresent(user -> grant(id(user), account));
    return Result.SO;
  }

  /// Removes the account and with it the person's sessions.
  void remove(UUID subjectId) {
    find(subjectId).map(Directory::id).ifPresent(this::delete);
  }

  private Optional<JsonNode> find(UUID subjectId) {
    JsonNode found = require(http.get(URI.create(users + "?max=1&q=subject_id:" + subjectId)));
    return found.isArray() && !found.isEmpty() ? Optional.of(found.get(0)) : Optional.empty();
  }

  private void update(JsonNode there, WantedAccount account) {
    ObjectNode changed = ((ObjectNode) there).deepCopy();
    changed.put("enabled", account.open());
    changed.put("email", account.username());
    if (isNamedByAddress(there)) {
      changed.put("username", account.username());
    }
    if (!changed.equals(there)) {
      require(http.put(URI.create(users + "/" + id(there)), changed));
    }
  }

  /// Accounts made here are called by their address; one that was there before keeps its name.
  private static boolean isNamedByAddress(JsonNode user) {
    return user.path("username").asText().equalsIgnoreCase(user.path("email").asText());
  }

  private void grant(String userId, WantedAccount account) {
    URI mappings = URI.create(users + "/" + userId + "/role-mappings/realm");
    List<String> wanted =
        account.administrator() ? List.of("person", "customer-admin") : List.of("person");
    JsonNode available = require(http.get(URI.create(mappings + "/available")));
    List<DirectoryUser.Role> missing =
        available
            .valueStream()
            .filter(role -> wanted.contains(role.path("name").asText()))
            .map(role ->
                new DirectoryUser.Role(role.path("id").asText(), role.path("name").asText()))
            .toList();
    if (!missing.isEmpty()) {
      require(http.post(mappings, missing));
    }
  }

  private void delete(String userId) {
    GatewayAnswer answer = http.delete(URI.create(users + "/" + userId));
    if (answer.status() != NOT_FOUND) {
      require(answer);
    }
  }

  private static JsonNode require(GatewayAnswer answer) {
    if (!answer.isSuccess()) {
      throw new GatewayUnavailable("the directory answers with status " + answer.status(), null);
    }
    return answer.body();
  }

  private static String id(JsonNode user) {
    return user.path("id").asText();
  }
}
