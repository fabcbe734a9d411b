package se.diplomagroup.integritet.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;

@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
class OperationTest {

  @Test
  void healthAndMetricsStandAtTheirUsualAddresses() {
    given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    given().get("/q/metrics").then().statusCode(200).body(containsString("http_server"));
  }

  @Test
  void theDescriptionNamesWhatThisServiceAnswersAndNothingElse() {
    Map<String, ?> paths = given().get("/q/openapi?format=json").then().extract().path("paths");

    assertThat(paths.keySet())
        .filteredOn(path -> path.startsWith("/v1/"))
        .containsExactlyInAnyOrder(
            "/v1/events",
            "/v1/events/{id}",
            "/v1/events/stream",
            "/v1/overview",
            "/v1/subjects/{id}/history",
            "/v1/parked",
            "/v1/parked/{id}/replay");
  }
}
