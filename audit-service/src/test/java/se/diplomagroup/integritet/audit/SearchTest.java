package se.diplomagroup.integritet.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.diplomagroup.integritet.audit.log.LogEntry;
import se.diplomagroup.integritet.contracts.LifecycleEvent.ContractStarted;
import se.diplomagroup.integritet.contracts.PersonalDataRead.ActorKind;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;
import se.diplomagroup.integritet.localstack.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
class SearchTest {

  @Inject Records records;

  private final UUID person = UUID.randomUUID();
  private final UUID dpo = UUID.randomUUID();

  @Test
  void eventsAreFoundByTypeTopicTimeAndCorrelation() {
    Instant before = Instant.now();
    LogEntry withdrawal = records.store(Facts.withdrawal(person));
    LogEntry read = records.store(Facts.read(person, ActorKind.STAFF));

    found("correlationId=" + withdrawal.correlationId())
        .body("items.id", contains(withdrawal.id().toString()));
    found("type=consent.withdrawn.v1&from=" + before)
        .body("items.id", hasItem(withdrawal.id().toString()))
        .body("items.type", everyItem(equalTo("consent.withdrawn.v1")));
    found("topic=access&from=" + before)
        .body("items.id", hasItem(read.id().toString()))
        .body("items.topic", everyItem(equalTo("access")));
    found("correlationId=" + withdrawal.correlationId() + "&to=" + before)
        .body("items.size()", equalTo(0));
    found("type=consent.withdrawn.v1&type=personal-data.read.v1&from=" + before)
        .body("items.id", hasItem(read.id().toString()))
        .body("items.id", hasItem(withdrawal.id().toString()));
  }

  @Test
  void aContractIsFoundByItsKeyWithoutAReason() {
    ContractStarted started =
        new ContractStarted(
            UUID.randomUUID(), UUID.randomUUID(), java.time.LocalDate.of(2026, 3, 5));
    records.store(started);

    found("key=" + started.contractId())
        .body("items.size()", equalTo(1))
        .body("items[0].data.startsOn", equalTo("2026-03-05"))
        .body("items[0].key", equalTo(started.contractId().toString()));
  }

  @Test
  void pagesGoOnWhereTheLastOneEnded() {
    List<String> newestFirst = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      newestFirst.addFirst(records.store(Facts.withdrawal(person)).id().toString());
    }
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      var page =
          asDpo()
              .header("X-Access-Reason", "supervision")
              .get(
                  "/v1/events?type=consent.withdrawn.v1&limit=2&subjectId="
                      + person
                      + "&cursor="
                      + cursor)
              .then()
              .statusCode(200)
              .extract();
      seen.addAll(page.path("items.id"));
      cursor = page.path("next");
    } while (cursor != null);

    assertThat(seen).isEqualTo(newestFirst);
  }

  @Test
  @Tag("P05")
  void lookingUpAPersonNeedsAReasonAndIsItselfOnTheLog() {
    records.store(Facts.withdrawal(person));

    asDpo()
        .get("/v1/events?subjectId=" + person)
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/reason-required"));
    asDpo().get("/v1/events?key=" + person).then().statusCode(400);
    asDpo()
        .header("X-Access-Reason", "supervision")
        .get("/v1/events?subjectId=" + person)
        .then()
        .statusCode(200)
        .body("items.type", contains("consent.withdrawn.v1"));

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            found("type=personal-data.read.v1&topic=access")
                .body(
                    "items.findAll { it.data.subjectId == '%s' }.data.actorId".formatted(person),
                    contains(dpo.toString())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from=yesterday",
        "to=2026-13-01T00:00:00Z",
        "from=-1000000000-01-01T00:00:00Z",
        "to=%2B1000000000-12-31T23:59:59Z",
        "topic=%00",
        "type=a%00b",
        "cursor=AA",
        "subjectId=kim",
        "key=1",
        "correlationId=x",
        "cursor=nonsense",
        "limit=0",
        "limit=201"
      })
  void aMalformedSearchIsRefused(String query) {
    asDpo()
        .urlEncodingEnabled(false)
        .get("/v1/events?" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/events", "/v1/events/stream", "/v1/overview"})
  @Tag("P05")
  void onlyTheDataProtectionOfficerReadsTheLog(String path) {
    given().get(path).then().statusCode(401);
    for (String token :
        List.of(
            TestTokens.person(person),
            TestTokens.support(UUID.randomUUID()),
            TestTokens.system("elearning-platform"))) {
      given().auth().oauth2(token).get(path).then().statusCode(403);
    }
  }

  @Test
  void anEventThatIsNotThereIsNotFound() {
    asDpo().get("/v1/events/" + UUID.randomUUID()).then().statusCode(404);
  }

  private io.restassured.response.ValidatableResponse found(String query) {
    return asDpo().get("/v1/events?" + query).then().statusCode(200);
  }

  private RequestSpecification asDpo() {
    return given().auth().oauth2(TestTokens.dpo(dpo));
  }
}
