package se.diplomagroup.integritet.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The audit's events since the run began, as the DPO reads them page by page.
final class AuditTrail {

  private static final Duration ARRIVAL = Duration.ofSeconds(20);

  private static final Set<String> FACTS =
      Set.of(
          "contract.started.v1",
          "account.created.v1",
          "order.placed.v1",
          "invoice.issued.v1",
          "course.enrolled.v1",
          "course.completed.v1",
          "follow-up.completed.v1",
          "support-case.opened.v1",
          "contract.ended.v1");

  private final World world;

  AuditTrail(World world) {
    this.world = world;
  }

  /// How many events of a type are about the contracts of this run, once they have arrived.
  int ofContracts(String type, int expected) {
    return count(type, expected, "contractId", idsOfContracts());
  }

  /// How many events of a type are about the people of this run, once they have arrived.
  int ofPeople(String type, int expected) {
    return count(type, expected, "subjectId", idsOfPeople());
  }

  /// How many events of a type have one of these values in a field, once they have arrived.
  int count(String type, int expected, String field, Set<String> values) {
    Predicate<JsonNode> ours = event -> values.contains(event.path("data").path(field).asText());
    long end = System.nanoTime() + ARRIVAL.toNanos();
    while (true) {
      int found = (int) events(type).stream().filter(ours).count();
      if (found >= expected || System.nanoTime() > end) {
        return found;
      }
      Await.pause();
    }
  }

  /// How many lifecycle facts the log has about the contracts and the people of this run.
  int factsOfThisRun() {
    Set<String> contracts = idsOfContracts();
    Set<String> people = idsOfPeople();
    return (int)
        events("").stream()
            .filter(event -> FACTS.contains(event.path("type").asText()))
            .map(event -> event.path("data"))
            .filter(data ->
                contracts.contains(data.path("contractId").asText())
                    || people.contains(data.path("subjectId").asText()))
            .count();
  }

  private Set<String> idsOfContracts() {
    return world.companies.stream().map(c -> c.contractId.toString()).collect(Collectors.toSet());
  }

  private Set<String> idsOfPeople() {
    return world.everybody().stream()
        .map(person -> person.subjectId().toString())
        .collect(Collectors.toSet());
  }

  private List<JsonNode> events(String type) {
    List<JsonNode> events = new ArrayList<>();
    String query = "?limit=200&from=" + encoded(world.startedAt.toString());
    if (!type.isEmpty()) {
      query += "&type=" + encoded(type);
    }
    String cursor = "";
    while (true) {
      JsonNode page = world.dpo.get("/api/audit/v1/events" + query + cursor).ok().json();
      page.path("items").forEach(events::add);
      JsonNode next = page.path("next");
      if (next.isMissingNode() || next.isNull()) {
        return events;
      }
      cursor = "&cursor=" + encoded(next.asText());
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
