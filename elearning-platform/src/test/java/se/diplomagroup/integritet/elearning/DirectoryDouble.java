package se.diplomagroup.integritet.elearning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Stands in for the sign-in directory's admin interface: accounts found by `subject_id`, with
/// realm roles.
final class DirectoryDouble {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> REALM_ROLES = List.of("person", "customer-admin", "dpo");

  private static final Map<String, ObjectNode> ACCOUNTS = new ConcurrentHashMap<>();
  private static final Map<String, Set<String>> ROLES = new ConcurrentHashMap<>();
  private static volatile boolean away;
  private static volatile boolean deaf;

  private DirectoryDouble() {}

  static void reset() {
    away = false;
    deaf = false;
  }

  static void goAway(boolean isAway) {
    away = isAway;
  }

  /// It does what it is asked to, but the answer to a creation is lost.
  static void loseAnswers(boolean lost) {
    deaf = lost;
  }

  static Optional<JsonNode> account(UUID subjectId) {
    return ACCOUNTS.values().stream()
        .filter(account -> subjectOf(account).equals(subjectId.toString()))
        .map(JsonNode.class::cast)
        .findFirst();
  }

  static long count(UUID subjectId) {
    return ACCOUNTS.values().stream()
        .filter(account -> subjectOf(account).equals(subjectId.toString()))
        .count();
  }

  static Set<String> roles(UUID subjectId) {
    return account(subjectId).map(a -> ROLES.get(a.path("id").asText())).orElse(Set.of());
  }

  /// An account that somebody else made before.
  static void has(UUID subjectId, String username, String email) {
    String id = UUID.randomUUID().toString();
    ObjectNode account = JsonNodeFactory.instance.objectNode();
    account.put("id", id).put("username", username).put("email", email).put("enabled", true);
    account.putObject("attributes").putArray("subject_id").add(subjectId.toString());
    ACCOUNTS.put(id, account);
    ROLES.put(id, ConcurrentHashMap.newKeySet());
  }

  static void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (away) {
        GatewayDouble.answer(exchange, 503, "");
        return;
      }
      String[] path = exchange.getRequestURI().getPath().split("/");
      JsonNode json = body.length == 0 ? null : JSON.readTree(body);
      switch (exchange.getRequestMethod()
          + (path.length > 5 ? " account" : "")
          + (path.length > 6 ? " roles" : "")) {
        case "GET" -> find(exchange);
        case "POST" -> create(exchange, (ObjectNode) json);
        case "PUT account" -> {
          ACCOUNTS.put(path[5], (ObjectNode) json);
          GatewayDouble.answer(exchange, 204, "");
        }
        case "DELETE account" -> {
          boolean was = ACCOUNTS.remove(path[5]) != null;
          GatewayDouble.answer(exchange, was ? 204 : 404, "");
        }
        case "GET account roles" -> available(exchange, path[5]);
        case "POST account roles" -> {
          json.forEach(role -> ROLES.get(path[5]).add(role.path("name").asText()));
          GatewayDouble.answer(exchange, 204, "");
        }
        default -> GatewayDouble.answer(exchange, 405, "");
      }
    }
  }

  private static void find(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getQuery();
    String subject = query.substring(query.indexOf("subject_id:") + "subject_id:".length());
    var found = JsonNodeFactory.instance.arrayNode();
    account(UUID.fromString(subject)).ifPresent(found::add);
    GatewayDouble.answer(exchange, 200, JSON.writeValueAsString(found));
  }

  private static synchronized void create(HttpExchange exchange, ObjectNode account)
      throws IOException {
    boolean taken =
        ACCOUNTS.values().stream()
            .anyMatch(a -> a.path("username").equals(account.path("username")));
    if (taken) {
      GatewayDouble.answer(exchange, 409, "");
      return;
    }
    String id = UUID.randomUUID().toString();
    ACCOUNTS.put(id, account.put("id", id));
    ROLES.put(id, ConcurrentHashMap.newKeySet());
    GatewayDouble.answer(exchange, deaf ? 502 : 201, "");
  }

  private static void available(HttpExchange exchange, String id) throws IOException {
    var available = JsonNodeFactory.instance.arrayNode();
    REALM_ROLES.stream()
        .filter(role -> !ROLES.get(id).contains(role))
        .forEach(role -> available.addObject().put("id", "r-" + role).put("name", role));
    GatewayDouble.answer(exchange, 200, JSON.writeValueAsString(available));
  }

  private static String subjectOf(JsonNode account) {
    return account.path("attributes").path("subject_id").path(0).asText();
  }
}
