package se.diplomagroup.integritet.retention.registry;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static se.diplomagroup.integritet.retention.Api.asPerson;
import static se.diplomagroup.integritet.retention.Api.asSupport;
import static se.diplomagroup.integritet.retention.Api.asSystem;
import static se.diplomagroup.integritet.retention.Api.declare;
import static se.diplomagroup.integritet.retention.Api.holding;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.contracts.RetentionEvent.RuleActivated;
import se.diplomagroup.integritet.contracts.RetentionEvent.SystemRegistered;
import se.diplomagroup.integritet.contracts.Topic;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;
import se.diplomagroup.integritet.retention.Topics;

@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
class SystemsTest {

  @Inject Topics topics;

  private static final String KEY = "archive-of-tests";

  private List<SystemRegistered> told() {
    UUID id = UUID.nameUUIDFromBytes(("system:" + KEY).getBytes(StandardCharsets.UTF_8));
    return topics.events(SystemRegistered.class, Topic.RETENTION, id);
  }

  @Test
  void aDeclarationIsToldWhenItSaysSomethingNew() {
    Map<String, String> contact = holding("contact-details", "administration");
    Map<String, String> billing = holding("billing-details", "order-and-invoice");
    declare(KEY, List.of(contact, billing)).then().statusCode(200);
    declare(KEY, List.of(billing, contact, contact)).then().statusCode(200);
    declare(KEY, List.of(contact)).then().statusCode(200);
    await().atMost(10, SECONDS).untilAsserted(() -> assertThat(told()).hasSize(2));
    assertThat(told().getFirst().categories())
        .extracting(Object::toString)
        .containsExactly("billing-details", "contact-details");
    assertThat(told().getLast().categories())
        .extracting(Object::toString)
        .containsExactly("contact-details");
    asSupport()
        .get("/v1/systems")
        .then()
        .statusCode(200)
        .body("items.key", hasItem(KEY))
        .body(
            "items.find { it.key == '" + KEY + "' }.actions",
            hasItems("collect", "erase", "anonymise"));
    declare(KEY, List.of()).then().statusCode(200);
  }

  @Test
  void aSystemDeclaresItselfAndNobodyElse() {
    asSystem("somebody-else")
        .body(
            Map.of(
                "name", "x",
                "holds", List.of(),
                "identifiers", List.of("subject-id"),
                "actions", List.of("erase")))
        .put("/v1/systems/" + KEY)
        .then()
        .statusCode(403);
    asPerson(UUID.randomUUID()).get("/v1/systems").then().statusCode(403);
  }

  @Test
  void aDeclarationThatIsWrongIsNamedWithItsField() {
    asSystem(KEY)
        .body(
            Map.of("name", "", "holds", List.of(), "identifiers", List.of(), "actions", List.of()))
        .put("/v1/systems/" + KEY)
        .then()
        .statusCode(400)
        .body("violations.field", hasItems("name", "identifiers", "actions"));
    asSystem(KEY)
        .body(
            Map.of(
                "name", "x",
                "holds", List.of(holding("Not A Code", "news")),
                "identifiers", List.of("subject-id"),
                "actions", List.of("erase")))
        .put("/v1/systems/" + KEY)
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/invalid-input"));
  }

  @Test
  void aCursorMadeByHandIsRefused() {
    for (String list : List.of("/v1/systems", "/v1/rules")) {
      asSupport()
          .get(list + "?cursor=AA")
          .then()
          .statusCode(400)
          .body("type", equalTo("/problems/invalid-input"))
          .body("violations.field", hasItems("cursor"));
    }
    asSystem("a")
        .urlEncodingEnabled(false)
        .body(Map.of("name", "x", "holds", List.of()))
        .put("/v1/systems/a%00")
        .then()
        .statusCode(404);
  }

  @Test
  void theRulesAreOpenToEverybodyWhoIsSignedInAndWereTold() {
    asPerson(UUID.randomUUID())
        .get("/v1/rules")
        .then()
        .statusCode(200)
        .body(
            "items.category",
            hasItems(
                "contact-details",
                "company-details",
                "login-credentials",
                "online-identifiers",
                "support-case",
                "education-records",
                "billing-details"))
        .body("items.find { it.key == 'bokforingslagen-7-2' }.parameters.years", equalTo(7))
        .body("items.find { it.key == 'bokforingslagen-7-2' }.promise", equalTo("P14"));
    io.restassured.RestAssured.given().get("/v1/rules").then().statusCode(401);
    UUID billing = UUID.fromString("01938000-0000-7000-8000-000000000007");
    await()
        .atMost(10, SECONDS)
        .untilAsserted(() ->
            assertThat(topics.events(RuleActivated.class, Topic.RETENTION, billing)).hasSize(1));
  }
}
