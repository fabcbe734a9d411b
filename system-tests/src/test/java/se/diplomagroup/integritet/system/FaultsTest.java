package se.diplomagroup.integritet.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the whole does while a part of it is down.
@ExtendWith(RunningSystem.class)
class FaultsTest {

  private static final String CLOUD_EVENT = "application/cloudevents+json";

  @ParameterizedTest
  @CsvSource({
    "retention-service, 7",
    "elearning-platform, 7",
    "subject-rights-service, 8",
    "retention-service, 8"
  })
  void theJourneyEndsRightWhenAServiceIsKilledInTheMiddleOfAStep(
      String service, int step, Integritet integritet) throws Exception {
    Path output = Files.createTempFile("journey-", ".out");
    Process journey = integritet.start(output, "demo");
    await("step " + step)
        .atMost(Duration.ofMinutes(4))
        .until(() -> !journey.isAlive() || reached(output, step));

    integritet.kill(service);
    assertThat(integritet.run("start", service).exitCode()).isZero();

    assertThat(journey.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(journey.exitValue()).as(Files.readString(output)).isZero();
  }

  @Test
  void aCallSucceedsWhileKafkaIsAwayAndItsEventFollows(Integritet integritet) throws Exception {
    UUID contract = UUID.randomUUID();
    integritet.suspend("kafka");
    try {
      given()
          .baseUri(integritet.address("GATEWAY_PORT"))
          .auth()
          .oauth2(integritet.token("elearning"))
          .contentType(CLOUD_EVENT)
          .body(contractStarted(contract))
          .post("/api/retention/v1/lifecycle/facts")
          .then()
          .statusCode(200)
          .body("accepted", equalTo(1));
    } finally {
      integritet.resume("kafka");
    }

    String dpo = integritet.token("dpo");
    await("the event on the log")
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () ->
                given()
                    .baseUri(integritet.address("GATEWAY_PORT"))
                    .auth()
                    .oauth2(dpo)
                    .queryParam("type", "contract.started.v1")
                    .queryParam("key", contract.toString())
                    .get("/api/audit/v1/events")
                    .then()
                    .statusCode(200)
                    .body("items.size()", equalTo(1)));
  }

  private static boolean reached(Path output, int step) throws Exception {
    return Files.readString(output).contains("\n" + step + ". ");
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
