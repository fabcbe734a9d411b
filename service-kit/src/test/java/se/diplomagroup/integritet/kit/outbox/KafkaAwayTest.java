package se.diplomagroup.integritet.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.kit.testapp.Effects;
import se.diplomagroup.integritet.kit.testapp.KafkaGate;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;

@QuarkusTest
@TestProfile(KafkaAwayTest.Profile.class)
@QuarkusTestResource(TestStackResource.class)
class KafkaAwayTest {

  /// An application of its own.
  public static class Profile implements QuarkusTestProfile {
    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(new TestResourceEntry(KafkaGate.class));
    }
  }

  @Inject Effects effects;

  @Test
  void callsSucceedWithoutKafkaAndTheirEventsFollow() throws IOException {
    UUID subject = UUID.randomUUID();
    List<Long> numbers = LongStream.rangeClosed(1, 5).boxed().toList();

    RestAssured.get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    RestAssured.get("/q/health/live").then().statusCode(200);
    numbers.forEach(number ->
        RestAssured.post("/things/facts/{subject}/{number}", subject, number)
            .then()
            .statusCode(200));
    assertThat(effects.of(subject)).isEmpty();

    KafkaGate.open();

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(effects.of(subject)).isEqualTo(numbers));
  }
}
