package se.diplomagroup.integritet.elearning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/// Stands in for the gateway and what lies behind it: takes facts, answers about permission, takes
/// packages.
final class GatewayDouble {

  /// A fact that was accepted.
  record Told(UUID id, String type, JsonNode data) {}

  private static final ObjectMapper JSON = new ObjectMapper();

  static final List<Told> TOLD = new CopyOnWriteArrayList<>();
  static final List<Integer> BATCHES = new CopyOnWriteArrayList<>();
  static final List<UUID> ASKED = new CopyOnWriteArrayList<>();
  static final Map<String, JsonNode> PACKAGES = new ConcurrentHashMap<>();

  /// Who allows what, as `purpose/subject`.
  private static final Set<String> ALLOWED = ConcurrentHashMap.newKeySet();

  private static final Function<JsonNode, Integer> ACCEPT = _ -> 200;
  private static volatile Function<JsonNode, Integer> verdict = ACCEPT;
  private static volatile boolean away;
  private static volatile int statisticsVersion = 1;
  private static volatile Runnable beforePermission = () -> {};
  private static volatile Runnable beforeDecisions = () -> {};

  private static final Set<String> ERASED = ConcurrentHashMap.newKeySet();

  /// The purposes that are no longer in the catalogue.
  private static final Set<String> UNKNOWN = ConcurrentHashMap.newKeySet();

  private static final Set<String> CLOSED = ConcurrentHashMap.newKeySet();

  /// The decisions that were told.
  static final List<JsonNode> DECISIONS = new CopyOnWriteArrayList<>();

  /// The digest of the policy in force.
  static final String NOTICE_HASH = "0a".repeat(32);

  private static final String CATALOGUE =
      """
      {"purposes":[
        {"key":"news","needsConsent":true,"categories":["contact-details"],
         "title":{"sv":"Nyheter","en":"News"},"description":{"sv":"Nyheter.","en":"News."}},
        {"key":"cookies-preferences","version":1,"needsConsent":true,"categories":["cookies"],
         "title":{"sv":"Kakor för dina inställningar","en":"Cookies for your preferences"},
         "description":{"sv":"Minnas språket.","en":"Remember the language."}},
        {"key":"cookies-statistics","version":%d,"needsConsent":true,"categories":["cookies"],
         "title":{"sv":"Kakor för statistik","en":"Cookies for statistics"},
         "description":{"sv":"Räkna besök.","en":"Count visits."}}]}
      """;

  private GatewayDouble() {}

  static void reset() {
    verdict = ACCEPT;
    away = false;
    beforePermission = () -> {};
    beforeDecisions = () -> {};
    UNKNOWN.clear();
    CLOSED.clear();
  }

  /// The status for each fact; a batch with a fact that is not accepted is refused as a whole.
  static void judge(Function<JsonNode, Integer> status) {
    verdict = status;
  }

  /// Publishes a new version of the purpose of cookies for statistics.
  static void describeStatisticsAnew() {
    statisticsVersion++;
  }

  /// What a page says that it shows while it shows everything.
  static List<String> shown() {
    return List.of("cookies-preferences:1", "cookies-statistics:" + statisticsVersion);
  }

  /// From now on nothing is recorded about the visitor.
  static void erase(String visitorId) {
    ERASED.add(visitorId);
  }

  /// From now on no decision is recorded about the purpose.
  static void endPurpose(String purpose) {
    UNKNOWN.add(purpose);
  }

  /// From now on the platform takes no decision about the purpose from this system, or does again.
  static void closeToUs(String purpose, boolean closed) {
    if (closed) {
      CLOSED.add(purpose);
    } else {
      CLOSED.remove(purpose);
    }
  }

  static void beforeDecisions(Runnable action) {
    beforeDecisions = action;
  }

  static void goAway(boolean isAway) {
    away = isAway;
  }

  static void allow(String purpose, UUID subjectId) {
    ALLOWED.add(purpose + "/" + subjectId);
  }

  static void refuse(String purpose, UUID subjectId) {
    ALLOWED.remove(purpose + "/" + subjectId);
  }

  static void beforePermission(Runnable action) {
    beforePermission = action;
  }

  static List<Told> toldAbout(UUID subjectId) {
    return TOLD.stream()
        .filter(told -> told.data().path("subjectId").asText().equals(subjectId.toString()))
        .toList();
  }

  static void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String path = exchange.getRequestURI().getPath();
      if (!exchange.getRequestHeaders().getFirst("Authorization").startsWith("Bearer ey")) {
        answer(exchange, 401, "");
      } else if (away) {
        answer(exchange, 503, "{\"type\":\"/problems/unavailable\"}");
      } else if (path.endsWith("/v1/lifecycle/facts")) {
        facts(exchange, JSON.readTree(body));
      } else if (path.endsWith("/v1/catalogue")) {
        answer(exchange, 200, CATALOGUE.formatted(statisticsVersion));
      } else if (path.endsWith("/v1/notices/current")) {
        answer(exchange, 200, "{\"version\":1,\"hash\":\"" + NOTICE_HASH + "\"}");
      } else if (path.endsWith("/v1/decisions")) {
        beforeDecisions.run();
        decisions(exchange, JSON.readTree(body).path("decisions").valueStream().toList());
      } else if (path.endsWith("/v1/permissions")) {
        beforePermission.run();
        answer(exchange, 200, permissions(JSON.readTree(body)));
      } else if (path.endsWith("/package")) {
        PACKAGES.put(path.split("/")[5], JSON.readTree(body));
        answer(exchange, 200, "{}");
      } else {
        answer(exchange, 404, "");
      }
    }
  }

  /// Refuses a consent to an old version of the purpose, and what an erased visitor says, as the
  /// platform does.
  private static void decisions(HttpExchange exchange, List<JsonNode> told) throws IOException {
    if (told.stream().anyMatch(it -> ERASED.contains(it.path("visitorId").asText()))) {
      answer(exchange, 410, "{\"type\":\"/problems/subject-erased\"}");
      return;
    }
    if (told.stream().anyMatch(it -> CLOSED.contains(it.path("purpose").asText()))) {
      answer(exchange, 403, "{\"type\":\"/problems/not-a-collector\"}");
      return;
    }
    if (told.stream().anyMatch(it -> UNKNOWN.contains(it.path("purpose").asText()))) {
      answer(
          exchange,
          422,
          """
          {"type":"/problems/invalid-decisions","violations":[{"rule":"unknown-purpose"}]}
          """);
      return;
    }
    boolean old =
        told.stream()
            .filter(it -> it.path("purpose").asText().equals("cookies-statistics"))
            .filter(it -> it.path("choice").asText().equals("given"))
            .anyMatch(
                it -> it.path("purposeVersion").asInt(statisticsVersion) != statisticsVersion);
    if (old) {
      answer(
          exchange,
          422,
          """
          {"type":"/problems/invalid-decisions","violations":[{"rule":"purpose-not-in-force"}]}
          """);
    } else {
      DECISIONS.addAll(told);
      answer(exchange, 201, "{}");
    }
  }

  private static synchronized void facts(HttpExchange exchange, JsonNode batch) throws IOException {
    BATCHES.add(batch.size());
    List<Told> told = new ArrayList<>();
    for (JsonNode fact : batch) {
      int status = verdict.apply(fact);
      if (status != 200) {
        answer(exchange, status, "{\"type\":\"/problems/" + slug(status) + "\"}");
        return;
      }
      told.add(
          new Told(
              UUID.fromString(fact.path("id").asText()),
              fact.path("type").asText(),
              fact.path("data")));
    }
    TOLD.addAll(told);
    answer(exchange, 200, "{\"accepted\":%d,\"duplicates\":0}".formatted(told.size()));
  }

  private static String slug(int status) {
    return status == 410 ? "subject-erased" : "fact-id-reused";
  }

  private static String permissions(JsonNode question) throws JsonProcessingException {
    ArrayNode answers = JsonNodeFactory.instance.arrayNode();
    for (JsonNode subject : question.path("subjectIds")) {
      ASKED.add(UUID.fromString(subject.asText()));
      boolean allowed =
          ALLOWED.contains(question.path("purpose").asText() + "/" + subject.asText());
      answers
          .addObject()
          .put("allowed", allowed)
          .put("reason", allowed ? "consent-given" : "not-asked");
    }
    return JSON.writeValueAsString(answers);
  }

  static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
