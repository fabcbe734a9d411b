package se.diplomagroup.integritet.consent;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;

@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
class DescriptionTest {

  private static final String SCHEMAS = "components.schemas.";

  @ParameterizedTest
  @ValueSource(strings = {"Code", "Sha256", "PromiseId"})
  void aValueIsDescribedAsItIsSent(String value) {
    given()
        .get("/q/openapi?format=json")
        .then()
        .statusCode(200)
        .body(SCHEMAS + value + ".type", equalTo("string"))
        .body(SCHEMAS + value, not(hasKey("properties")));
  }

  @Test
  void nothingIsDescribedThatWouldBeRefused() {
    given()
        .get("/q/openapi?format=json")
        .then()
        .body(SCHEMAS + "DecisionCommand.properties", hasKey("decisionId"))
        .body(SCHEMAS + "DecisionCommand.properties", not(hasKey("wellFormed")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/decisions", "/v1/objections", "/v1/imports"})
  void whatIsCreatedIsDescribedAsCreatedAndWhatIsRefusedAsAProblem(String address) {
    String responses = "paths.'" + address + "'.post.responses";
    given()
        .get("/q/openapi?format=json")
        .then()
        .body(responses, hasKey("201"))
        .body(responses, not(hasKey("200")))
        .body(
            responses + ".default.content.'application/problem+json'.schema.'$ref'",
            equalTo("#/components/schemas/Problem"))
        .body(SCHEMAS + "Problem.properties", hasKey("violations"));
  }
}
