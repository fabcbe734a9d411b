package se.diplomagroup.integritet.system;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.diplomagroup.integritet.localstack.demo.Journey;
import se.diplomagroup.integritet.localstack.stack.RunningStack;

/// What the whole does while a part of it is away.
@ExtendWith(WholePlatform.class)
class FaultsTest {

  private static final String CLOUD_EVENT = "application/cloudevents+json; charset=UTF-8";

  @Test
  void theJourneyEndsRightWhenServicesAreKilledInTheMiddleOfAStep(RunningStack stack)
      throws Exception {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    CompletableFuture<Boolean> journey =
        CompletableFuture.supplyAsync(
            () -> new Journey(stack, Clock.systemUTC()).play(new PrintStream(output, true, UTF_8)));

    killIn(7, List.of("retention-service", "elearning-platform"), journey, output, stack);
    killIn(8, List.of("subject-rights-service"), journey, output, stack);

    assertThat(journey.get(5, TimeUnit.MINUTES)).as(output.toString(UTF_8)).isTrue();
  }

  private static void killIn(
      int step,
      List<String> services,
      CompletableFuture<Boolean> journey,
      ByteArrayOutputStream output,
      RunningStack stack) {
    await("step " + step)
        .pollInterval(Duration.ofMillis(5))
        .atMost(Duration.ofMinutes(4))
        .until(() -> journey.isDone() || output.toString(UTF_8).contains("\n" + step + ". "));
    assertThat(journey).as("the journey, before step " + step).isNotDone();
    services.forEach(stack::kill);
    services.forEach(stack::restart);
  }

  @Test
  void aCallSucceedsWhileKafkaIsAwayAndItsEventFollows(RunningStack stack) {
    UUID contract = UUID.randomUUID();
    stack.suspend("kafka");
    try {
      given()
          .baseUri(stack.gateway().toString())
          .auth()
          .oauth2(stack.token("elearning"))
          .contentType(CLOUD_EVENT)
          .body(contractStarted(contract))
          .post("/api/retention/v1/lifecycle/facts")
          .then()
          .statusCode(200)
          .body("accepted", equalTo(1));
    } finally {
      stack.resume("kafka");
    }

    String dpo = stack.token("dpo");
    await("the event on the log")
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() ->
            given()
                .baseUri(stack.gateway().toString())
                .auth()
                .oauth2(dpo)
                .queryParam("type", "contract.started.v1")
                .queryParam("key", contract.toString())
                .get("/api/audit/v1/events")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1)));
  }

  private static Map<String, Object> contractStarted(UUID contract) {
    return Map.of(
        "specversion", "1.0",
        "id", UUID.randomUUID().toString(),
        "source", "elearning-platform",
        "type", "contract.started.v1",
        "time", "2026-01-02T08:00:00Z",
        "data",
            Map.of(
                "contractId", contract.toString(),
                "companyId", UUID.randomUUID().toString(),
                "startsOn", "2026-01-02"));
  }
}
