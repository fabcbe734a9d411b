package se.diplomagroup.integritet.consent.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.contracts.CloudEvents;
import se.diplomagroup.integritet.localstack.testing.TestDatabase;
import se.diplomagroup.integritet.localstack.testing.TestStack;
import se.diplomagroup.integritet.localstack.testing.TestTopics;

/// Kills the service under load and counts.
@Tag("P24")
class KillPackagedTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CALLERS = 16;
  private static final int BEFORE_THE_KILL = 500;

  private final TestStack stack = TestStack.current();
  private final Set<UUID> sent = ConcurrentHashMap.newKeySet();
  private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();

  @Test
  void everyAcknowledgedDecisionIsInTheLedgerAndItsEventIsToldOnce() throws Exception {
    try (TestDatabase database = stack.newDatabase()) {
      try (PackagedService service = PackagedService.start(stack, database, Map.of())) {
        killUnderLoad(service);
      }
      Set<UUID> survived = ledger(database);
      assertThat(survived).containsAll(acknowledged);
      assertThat(sent).containsAll(survived);

      try (PackagedService _ = PackagedService.start(stack, database, Map.of())) {
        await("the outbox is empty")
            .atMost(Duration.ofSeconds(25))
            .until(() -> waiting(database) == 0);
      }
      TestTopics topics = stack.topics(PackagedService.topicPrefix(database));
      Map<UUID, Set<String>> told = told(topics);
      assertThat(told.keySet()).isEqualTo(survived);
      assertThat(told.values()).allSatisfy(ids -> assertThat(ids).hasSize(1));
      topics.delete();
    }
  }

  private void killUnderLoad(PackagedService service) throws InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient();
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
      for (int i = 0; i < CALLERS; i++) {
        callers.submit(() -> decideUntilItIsGone(service, client));
      }
      await("decisions are acknowledged")
          .atMost(Duration.ofSeconds(30))
          .pollInterval(Duration.ofMillis(5))
          .until(() -> acknowledged.size() >= BEFORE_THE_KILL);
      service.kill();
    }
  }

  private Void decideUntilItIsGone(PackagedService service, HttpClient client)
      throws InterruptedException {
    try {
      while (true) {
        UUID decision = UUID.randomUUID();
        sent.add(decision);
        HttpRequest request = service.decision(decision, UUID.randomUUID(), "given");
        if (client.send(request, BodyHandlers.discarding()).statusCode() == 201) {
          acknowledged.add(decision);
        }
      }
    } catch (IOException gone) {
      return null;
    }
  }

  private static Set<UUID> ledger(TestDatabase database) throws SQLException {
    Set<UUID> decisions = new HashSet<>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select decision_id from decision")) {
      while (rows.next()) {
        decisions.add(rows.getObject(1, UUID.class));
      }
    }
    return decisions;
  }

  private static int waiting(TestDatabase database) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from outbox")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  /// The ids of the events about each decision. An event that is sent again after the kill has the
  /// id it had.
  private static Map<UUID, Set<String>> told(TestTopics topics) throws IOException {
    Map<UUID, Set<String>> told = new HashMap<>();
    for (ConsumerRecord<byte[], byte[]> event : topics.messages("consent")) {
      if (TestTopics.header(event, CloudEvents.TYPE).startsWith("consent.given.")) {
        UUID decision = UUID.fromString(JSON.readTree(event.value()).get("decisionId").asText());
        told.computeIfAbsent(decision, _ -> new HashSet<>())
            .add(TestTopics.header(event, CloudEvents.ID));
      }
    }
    return told;
  }
}
