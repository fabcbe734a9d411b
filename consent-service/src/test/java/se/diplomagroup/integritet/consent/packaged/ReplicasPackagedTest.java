package se.diplomagroup.integritet.consent.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.localstack.testing.TestDatabase;
import se.diplomagroup.integritet.localstack.testing.TestStack;

/// Two replicas on one database.
@Tag("P04")
@Tag("P24")
class ReplicasPackagedTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PEOPLE = 10;

  private final TestStack stack = TestStack.current();

  @Test
  void whatOneReplicaAcknowledgedItAnswersAtOnceAndTheOtherWithinASecond() throws Exception {
    try (TestDatabase database = stack.newDatabase();
        PackagedService one = PackagedService.start(stack, database, Map.of());
        PackagedService other = PackagedService.start(stack, database, Map.of());
        HttpClient client = HttpClient.newHttpClient()) {
      for (int i = 0; i < PEOPLE; i++) {
        UUID person = UUID.randomUUID();
        decide(client, one, person, "given");
        await().until(() -> reason(client, other, person).equals("consent-given"));
        reason(client, one, person);

        decide(client, one, person, "withdrawn");

        assertThat(reason(client, one, person)).isEqualTo("consent-withdrawn");
        await("the other replica knows")
            .pollDelay(Duration.ZERO)
            .pollInterval(Duration.ofMillis(20))
            .atMost(Duration.ofSeconds(1))
            .until(() -> reason(client, other, person).equals("consent-withdrawn"));
      }
      stack.topics(PackagedService.topicPrefix(database)).delete();
    }
  }

  private static void decide(HttpClient client, PackagedService at, UUID person, String choice)
      throws IOException, InterruptedException {
    HttpRequest request = at.decision(UUID.randomUUID(), person, choice);
    assertThat(client.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(201);
  }

  private static String reason(HttpClient client, PackagedService at, UUID person)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = client.send(at.permission(person), BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    return JSON.readTree(answer.body()).get("reason").asText();
  }
}
