package se.diplomagroup.integritet.consent.agreement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.consent.Api;
import se.diplomagroup.integritet.consent.Topics;
import se.diplomagroup.integritet.consent.database.Database;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.PersonalDataRead;
import se.diplomagroup.integritet.contracts.Purposes;
import se.diplomagroup.integritet.contracts.RetentionEvent.SystemRegistered;
import se.diplomagroup.integritet.contracts.Topic;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;
import se.diplomagroup.integritet.localstack.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
class AgreementApiTest {

  private static final String SUBJECTS = "/v1/purposes/{key}/subjects?state={state}";
  private static final String NDJSON = "application/x-ndjson";

  @Inject Topics topics;
  @Inject Database database;

  private final UUID anna = UUID.randomUUID();
  private final UUID bo = UUID.randomUUID();

  @Test
  @Tag("P24")
  void aSystemHearsWhoAgreesAndNobodyElse() {
    UUID decision = Api.decide(anna, "news", "given");
    Api.decide(bo, "news", "given");
    Api.decide(bo, "news", "withdrawn");
    assertThat(ids(lines("given"))).contains(anna).doesNotContain(bo);
    assertThat(ids(lines("withdrawn"))).contains(bo).doesNotContain(anna);
    JsonPath line = lines("given").stream().filter(it -> about(it, anna)).findAny().orElseThrow();
    assertThat(line.getString("decisionId")).isEqualTo(decision.toString());
    assertThat(line.getString("kind")).isEqualTo("person");
    assertThat(line.getString("since")).isNotNull();
    assertThat(line.getString("validUntil")).isNotNull();
  }

  @Test
  @Tag("P31")
  void whoWasNeverAskedIsListedAsThat() {
    Api.decide(anna, "evaluation", "given");
    assertThat(ids(lines("not-asked"))).contains(anna);
    assertThat(ids(lines("given"))).doesNotContain(anna);
  }

  @Test
  void theSameComesAsATable() {
    UUID decision = Api.decide(anna, "news", "given");
    List<String> table =
        as("elearning-platform", "text/csv")
            .get(SUBJECTS, "news", "given")
            .then()
            .statusCode(200)
            .contentType("text/csv")
            .extract()
            .asString()
            .lines()
            .toList();
    assertThat(table.getFirst()).isEqualTo("subjectId,kind,since,validUntil,decisionId");
    assertThat(table)
        .anyMatch(line -> line.startsWith(anna + ",person,") && line.endsWith("," + decision));
    assertThat(table).noneMatch(line -> line.matches("(.*,)?[=+@-].*"));
  }

  @Test
  @Tag("P05")
  void onlyASystemThatCarriesThePurposeOutMayAsk() {
    as("some-other-system", NDJSON).get(SUBJECTS, "news", "given").then().statusCode(403);
    Api.person(anna).accept(NDJSON).get(SUBJECTS, "news", "given").then().statusCode(403);
    Api.support().accept(NDJSON).get(SUBJECTS, "news", "given").then().statusCode(403);
    given().accept(NDJSON).get(SUBJECTS, "news", "given").then().statusCode(401);
  }

  @Test
  @Tag("P05")
  void aSystemThatNamesThePurposeItselfMayNotAsk() {
    Code curious = Code.of("curious-system");
    topics.tell(
        "retention-service",
        new SystemRegistered(
            UUID.randomUUID(),
            curious,
            List.of(),
            List.of(Purposes.NEWS),
            List.of(),
            Instant.now()));
    await()
        .until(() ->
            database
                .list("select system from carrying_system", row -> row.code("system"))
                .contains(curious));
    as(curious.value(), NDJSON).get(SUBJECTS, "news", "given").then().statusCode(403);
    as(curious.value(), "text/csv").get(SUBJECTS, "news", "given").then().statusCode(403);
  }

  @Test
  @Tag("P05")
  void theDataProtectionOfficerSaysWhyAndEachPersonIsOnRecord() {
    Api.decide(anna, "cookies-statistics", "given");
    Api.decide(bo, "cookies-statistics", "given");
    Api.dpo()
        .accept(NDJSON)
        .get(SUBJECTS, "cookies-statistics", "given")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/reason-required"));
    Api.dpo()
        .accept(NDJSON)
        .header("X-Access-Reason", "supervision")
        .get(SUBJECTS, "cookies-statistics", "given")
        .then()
        .statusCode(200);
    for (UUID person : List.of(anna, bo)) {
      await()
          .untilAsserted(() ->
              assertThat(topics.heard(PersonalDataRead.class, Topic.ACCESS, person)).hasSize(1));
    }
  }

  @Test
  void badQuestionsAreProblems() {
    as("elearning-platform", NDJSON).get(SUBJECTS, "nothing", "given").then().statusCode(404);
    as("elearning-platform", NDJSON).get(SUBJECTS, "support", "given").then().statusCode(404);
    as("elearning-platform", NDJSON)
        .get(SUBJECTS, "news", "perhaps")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations[0].field", equalTo("state"));
  }

  private static List<JsonPath> lines(String state) {
    return as("elearning-platform", NDJSON)
        .get(SUBJECTS, "news", state)
        .then()
        .statusCode(200)
        .contentType(NDJSON)
        .extract()
        .asString()
        .lines()
        .map(JsonPath::from)
        .toList();
  }

  private static List<UUID> ids(List<JsonPath> lines) {
    return lines.stream().map(line -> line.getUUID("subjectId")).toList();
  }

  private static boolean about(JsonPath line, UUID person) {
    return line.getUUID("subjectId").equals(person);
  }

  private static RequestSpecification as(String system, String mediaType) {
    return Api.as(TestTokens.system(system)).accept(mediaType);
  }
}
