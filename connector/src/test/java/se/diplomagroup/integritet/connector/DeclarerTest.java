package se.diplomagroup.integritet.connector;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;

/// Start-up beside a platform that is not there at first.
@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@QuarkusTestResource(PlatformDouble.class)
@TestProfile(DeclarerTest.Declaring.class)
class DeclarerTest {

  private static final String PATH = "/v1/systems/example-system";

  @Inject Declarer declarer;
  @Inject AcceptedDeclarations accepted;

  @Test
  void aSystemDeclaresItselfUntilItIsAcceptedAndIsReadyThen() {
    await().atMost(Duration.ofSeconds(30)).until(declarer::isDeclared);

    assertThat(PlatformDouble.bodyAt(PATH))
        .isEqualTo(
            """
            {"name":"Example","holds":[{"category":"support-case","purpose":"support"}],\
            "identifiers":["subject-id"],\
            "actions":["collect","rectify","restrict","erase"]}\
            """);
    given()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("checks.find { it.name == 'declared to the platform' }.status", equalTo("UP"));
  }

  @Test
  void whatWasAcceptedIsRememberedForTheNextStart() {
    await().atMost(Duration.ofSeconds(30)).until(declarer::isDeclared);

    String digest = accepted.of("example-system").orElseThrow();

    assertThat(accepted.contains("example-system", digest)).isTrue();
    assertThat(accepted.contains("example-system", "another")).isFalse();
  }

  public static final class Declaring implements QuarkusTestProfile {

    public Declaring() {
      PlatformDouble.answerFirstWith(PATH, 503, 401, 502);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("integritet.connector.declare", "true");
    }
  }
}
