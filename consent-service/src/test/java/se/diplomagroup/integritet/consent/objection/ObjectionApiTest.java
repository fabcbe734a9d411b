package se.diplomagroup.integritet.consent.objection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.consent.Api;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;

@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@Tag("P28")
class ObjectionApiTest {

  private final UUID person = UUID.randomUUID();

  @BeforeEach
  void object() {
    Api.person(person)
        .header("Idempotency-Key", UUID.randomUUID())
        .body(Map.of("subjectId", person, "purpose", "news"))
        .post("/v1/objections")
        .then()
        .statusCode(201)
        .body("stops", contains("news"));
  }

  @Test
  void anObjectionStopsNothingThatThePersonHasSaidYesToSince() {
    Api.decide(person, "news", "given");
    objections().body("items.state", contains("in-force")).body("items[0].stops", empty());
    assertThat(Api.reasonFor(person, "news")).isEqualTo("consent-given");
  }

  @Test
  void anObjectionStopsWhatASystemTellsAYesAbout() {
    Api.tell(List.of(Api.decision(person, "news", "given"))).statusCode(201);
    objections().body("items[0].stops", contains("news"));
    assertThat(Api.reasonFor(person, "news")).isEqualTo("objection-to-direct-marketing");
  }

  @Test
  void anObjectionStopsWhatAVisitorLinkedToThePersonHasSaidYesTo() {
    UUID visitor = UUID.randomUUID();
    Api.tell(List.of(Api.visitors(visitor, "news", "given"))).statusCode(201);
    Api.system()
        .put("/v1/subjects/{id}/visitors/{visitor}", person, visitor)
        .then()
        .statusCode(200);
    objections().body("items[0].stops", contains("news"));
    assertThat(Api.reasonFor(person, "news")).isEqualTo("objection-to-direct-marketing");
  }

  @Test
  void whatIsTakenBackStopsNothing() {
    String objection = objections().extract().path("items[0].objectionId");
    Api.person(person).delete("/v1/objections/{id}", objection).then().statusCode(204);
    objections().body("items.state", contains("lifted")).body("items[0].stops", empty());
  }

  private ValidatableResponse objections() {
    return Api.person(person).get("/v1/subjects/{id}/objections", person).then().statusCode(200);
  }
}
