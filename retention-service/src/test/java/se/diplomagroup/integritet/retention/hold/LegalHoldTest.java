package se.diplomagroup.integritet.retention.hold;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static se.diplomagroup.integritet.retention.Api.DIRECTORY;
import static se.diplomagroup.integritet.retention.Api.PLATFORM;
import static se.diplomagroup.integritet.retention.Api.account;
import static se.diplomagroup.integritet.retention.Api.answer;
import static se.diplomagroup.integritet.retention.Api.asDpo;
import static se.diplomagroup.integritet.retention.Api.asPerson;
import static se.diplomagroup.integritet.retention.Api.asSupport;
import static se.diplomagroup.integritet.retention.Api.awaitDisposal;
import static se.diplomagroup.integritet.retention.Api.contract;
import static se.diplomagroup.integritet.retention.Api.daysAgo;
import static se.diplomagroup.integritet.retention.Api.done;
import static se.diplomagroup.integritet.retention.Api.ended;
import static se.diplomagroup.integritet.retention.Api.hold;
import static se.diplomagroup.integritet.retention.Api.openOrders;
import static se.diplomagroup.integritet.retention.Api.release;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.contracts.PersonalDataRead;
import se.diplomagroup.integritet.contracts.RetentionEvent.HoldKind;
import se.diplomagroup.integritet.contracts.RetentionEvent.HoldPlaced;
import se.diplomagroup.integritet.contracts.RetentionEvent.HoldReleased;
import se.diplomagroup.integritet.contracts.Topic;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;
import se.diplomagroup.integritet.retention.Api;
import se.diplomagroup.integritet.retention.Topics;
import se.diplomagroup.integritet.retention.customer.People;

@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@Tag("P10")
class LegalHoldTest {

  @Inject Topics topics;
  @Inject HoldKeeping keeping;
  @Inject People people;

  private final UUID company = UUID.randomUUID();
  private UUID contract = UUID.randomUUID();
  private UUID subject = UUID.randomUUID();

  @BeforeEach
  void aPersonUnderALiveContract() {
    Api.declareUsual();
    contract = contract(company, daysAgo(400));
    subject = account(contract, company, daysAgo(300));
  }

  private Map<String, Object> command(String kind, String reference, String ground) {
    return Map.of(
        "subjectId", subject.toString(), "kind", kind, "reference", reference, "ground", ground);
  }

  @Test
  void aHoldIsPlacedReadAndReleased() {
    String id = hold(subject, "Dnr 2026-17", "Skatteutredning");
    asDpo()
        .queryParam("subjectId", subject)
        .queryParam("state", "active")
        .get("/v1/holds")
        .then()
        .statusCode(200)
        .body("items.size()", is(1))
        .body("items[0].id", equalTo(id))
        .body("items[0].kind", equalTo("court"))
        .body("items[0].reference", equalTo("Dnr 2026-17"))
        .body("items[0].ground", equalTo("Skatteutredning"));
    release(id);
    asSupport()
        .body(Map.of("reason", "igen"))
        .post("/v1/holds/" + id + "/release")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/hold-released"));
    asSupport()
        .queryParam("subjectId", subject)
        .queryParam("state", "released")
        .get("/v1/holds")
        .then()
        .body("items.releaseReason", everyItem(equalTo("Målet är avgjort")));
    await()
        .atMost(10, SECONDS)
        .untilAsserted(() ->
            assertThat(topics.events(HoldReleased.class, Topic.RETENTION, subject)).hasSize(1));
    assertThat(topics.events(HoldPlaced.class, Topic.RETENTION, subject))
        .singleElement()
        .satisfies(placed -> assertThat(placed.holdId()).hasToString(id));
  }

  @Test
  void itsWordsNeverReachKafka() {
    String secret = "marker" + UUID.randomUUID().toString().replace("-", "");
    String id = hold(subject, "ref " + secret, "grund " + secret);
    asSupport()
        .body(Map.of("reason", "skäl " + secret))
        .post("/v1/holds/" + id + "/release")
        .then()
        .statusCode(200);
    await()
        .atMost(10, SECONDS)
        .untilAsserted(() ->
            assertThat(topics.events(HoldReleased.class, Topic.RETENTION, subject)).hasSize(1));
    assertThat(topics.everything()).contains(subject.toString()).doesNotContain(secret);
  }

  @Test
  void readingAHoldIsOnTheLogBeforeItIsShown() {
    hold(subject, "Dnr 1", "grund");
    asDpo().queryParam("subjectId", subject).get("/v1/holds").then().statusCode(200);
    await()
        .atMost(10, SECONDS)
        .untilAsserted(() ->
            assertThat(topics.events(PersonalDataRead.class, Topic.ACCESS, subject))
                .anyMatch(read ->
                    read.what().value().equals("legal-holds")
                        && read.actorId().equals(Api.DPO)
                        && read.reason().value().equals("supervision")));
  }

  @Test
  void placingTwiceWithOneKeyIsPlacingOnce() {
    String key = UUID.randomUUID().toString();
    List<String> ids =
        List.of(1, 2).stream()
            .map(_ ->
                asSupport()
                    .header("Idempotency-Key", key)
                    .body(command("law", "lag", "grund"))
                    .post("/v1/holds")
                    .then()
                    .statusCode(201)
                    .extract()
                    .<String>path("id"))
            .toList();
    assertThat(ids.getFirst()).isEqualTo(ids.getLast());
    asSupport()
        .header("Idempotency-Key", key)
        .body(command("law", "lag", "annan grund"))
        .post("/v1/holds")
        .then()
        .statusCode(422);
    asSupport().body(command("law", "lag", "grund")).post("/v1/holds").then().statusCode(400);
  }

  @Test
  void aHoldHasAKindAReferenceAndAGround() {
    for (Map<String, Object> wrong :
        List.of(
            command("rumour", "x", "y"),
            command("law", " ", "y"),
            command("law", "x", ""),
            command("law", "x".repeat(201), "y"),
            command("law", "a\u0000b", "y"),
            Map.<String, Object>of("kind", "law", "reference", "x", "ground", "y"))) {
      asSupport()
          .header("Idempotency-Key", UUID.randomUUID().toString())
          .body(wrong)
          .post("/v1/holds")
          .then()
          .statusCode(400)
          .contentType("application/problem+json");
    }
  }

  @Test
  void onlySupportPlacesAndReleases() {
    String id = hold(subject, "x", "y");
    asDpo()
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(command("law", "x", "y"))
        .post("/v1/holds")
        .then()
        .statusCode(403);
    asDpo().body(Map.of("reason", "x")).post("/v1/holds/" + id + "/release").then().statusCode(403);
    asPerson(subject).get("/v1/holds").then().statusCode(403);
    asSupport()
        .body(Map.of("reason", "x"))
        .post("/v1/holds/" + UUID.randomUUID() + "/release")
        .then()
        .statusCode(404);
  }

  @Test
  @Tag("P09")
  void aHoldDefersTheScheduleAndTheLastReleaseLetsItGo() {
    String first = hold(subject, "Dnr 1", "grund");
    String second = hold(subject, "Dnr 2", "grund");
    ended(contract, company, daysAgo(45));
    JsonPath deferred = awaitDisposal(subject, "deferred");
    assertThat(deferred.getString("deferral.ground")).isEqualTo("legal-hold");
    assertThat(deferred.getString("deferral.holdId")).isEqualTo(first);
    release(first);
    await()
        .atMost(10, SECONDS)
        .untilAsserted(() ->
            assertThat(awaitDisposal(subject, "deferred").getString("deferral.holdId"))
                .isEqualTo(second));
    assertThat(openOrders(PLATFORM, subject)).isEmpty();
    release(second);
    awaitDisposal(subject, "executing");
    answer(PLATFORM, subject, done("contact-details", 1));
    answer(DIRECTORY, subject, done("login-credentials", 1));
    awaitDisposal(subject, "completed");
  }

  @Test
  @Tag("P09")
  void aHoldThatIsPlacedWhileTheDisposalIsAboutToExecuteComesFirst() {
    QuarkusTransaction.requiringNew()
        .run(() -> {
          people.lock(subject);
          endInAnotherTransaction();
          await()
              .during(Duration.ofMillis(600))
              .atMost(5, SECONDS)
              .until(() -> openOrders(PLATFORM, subject).isEmpty());
          keeping.place(
              new PlaceHold(subject, HoldKind.AUTHORITY, "Dnr 3", "grund"), UUID.randomUUID());
        });
    awaitDisposal(subject, "deferred");
    assertThat(openOrders(PLATFORM, subject)).isEmpty();
  }

  private void endInAnotherTransaction() {
    ended(contract, company, daysAgo(45));
  }
}
