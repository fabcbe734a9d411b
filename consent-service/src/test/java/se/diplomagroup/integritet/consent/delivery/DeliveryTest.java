package se.diplomagroup.integritet.consent.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.consent.Api;
import se.diplomagroup.integritet.consent.Topics;
import se.diplomagroup.integritet.consent.database.Database;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.ConsentEvent.ObjectionKind;
import se.diplomagroup.integritet.contracts.ConsentEvent.ObjectionRecorded;
import se.diplomagroup.integritet.contracts.PersonalDataRead;
import se.diplomagroup.integritet.contracts.Purposes;
import se.diplomagroup.integritet.contracts.RetentionEvent.SystemRegistered;
import se.diplomagroup.integritet.contracts.Sha256;
import se.diplomagroup.integritet.contracts.SystemOrdered;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;
import se.diplomagroup.integritet.contracts.SystemOrdered.Origin;
import se.diplomagroup.integritet.contracts.SystemReplied;
import se.diplomagroup.integritet.contracts.SystemReplied.Outcome;
import se.diplomagroup.integritet.contracts.Systems;
import se.diplomagroup.integritet.contracts.Topic;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;
import se.diplomagroup.integritet.localstack.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@Tag("P24")
class DeliveryTest {

  private static final Code FIRST = Code.of("first-system");
  private static final Code SECOND = Code.of("second-system");

  /// The one that the catalogue names. It has not registered here.
  private static final Code NAMED = Systems.ELEARNING_PLATFORM;

  @Inject Topics topics;
  @Inject Database database;
  @Inject Deliveries deliveries;

  private final UUID person = UUID.randomUUID();

  @BeforeEach
  void twoSystemsHaveRegisteredForNewsAndNoOther() {
    database.change("delete from carrying_system");
    register(FIRST, Instant.now());
    register(SECOND, Instant.now());
    await()
        .until(() ->
            database
                .list("select system from carrying_system", row -> row.code("system"))
                .containsAll(List.of(FIRST, SECOND)));
  }

  @Test
  void aWithdrawalIsOrderedFromEverySystemThatCarriesOutThePurpose() {
    Api.decide(person, "news", "given");
    UUID withdrawal = Api.decide(person, "news", "withdrawn");
    await()
        .untilAsserted(() ->
            assertThat(orders())
                .hasSize(3)
                .allSatisfy(order -> {
                  assertThat(order.action()).isEqualTo(Action.STOP_PROCESSING);
                  assertThat(order.origin()).isEqualTo(Origin.DECISION);
                  assertThat(order.originId()).isEqualTo(withdrawal);
                  assertThat(order.purpose()).isEqualTo(Purposes.NEWS);
                })
                .extracting(SystemOrdered::system)
                .containsExactlyInAnyOrder(NAMED, FIRST, SECOND));
  }

  @Test
  void theTimeToTheLastAcknowledgementIsMeasured() {
    UUID withdrawal = Api.decide(person, "news", "withdrawn");
    reply(orderTo(NAMED), Outcome.DONE);
    reply(orderTo(FIRST), Outcome.DONE);
    await()
        .untilAsserted(() ->
            delivery(withdrawal)
                .body(stateOf(NAMED), equalTo("acknowledged"))
                .body(stateOf(FIRST), equalTo("acknowledged"))
                .body(stateOf(SECOND), equalTo("open"))
                .body("completedAt", nullValue())
                .body("milliseconds", nullValue()));
    reply(orderTo(SECOND), Outcome.NO_DATA);
    await()
        .untilAsserted(() ->
            delivery(withdrawal)
                .body("state", equalTo("completed"))
                .body(stateOf(SECOND), equalTo("acknowledged"))
                .body("completedAt", notNullValue())
                .body("milliseconds", notNullValue()));
    long milliseconds = delivery(withdrawal).extract().jsonPath().getLong("milliseconds");
    assertThat(milliseconds).isBetween(0L, 60_000L);
  }

  @Test
  void theTimeIsMeasuredFromWhenAnEarlierWithdrawalWasTold() {
    Map<String, Object> told = Api.decision(person, "news", "withdrawn");
    told.put("decidedAt", Instant.now().minus(Duration.ofDays(3)).toString());
    Api.tell(List.of(told)).statusCode(201);
    UUID withdrawal = UUID.fromString((String) told.get("decisionId"));
    for (Code system : List.of(NAMED, FIRST, SECOND)) {
      reply(orderTo(system), Outcome.DONE);
    }
    await()
        .untilAsserted(() ->
            delivery(withdrawal).body("milliseconds", allOf(greaterThan(0), lessThan(60_000))));
  }

  @Test
  void aSystemThatWillNotStopKeepsTheDeliveryOpen() {
    UUID withdrawal = Api.decide(person, "news", "withdrawn");
    reply(orderTo(FIRST), Outcome.DONE);
    reply(orderTo(SECOND), Outcome.IMPOSSIBLE);
    await()
        .untilAsserted(() ->
            delivery(withdrawal)
                .body(stateOf(FIRST), equalTo("acknowledged"))
                .body(outcomeOf(SECOND), equalTo("impossible"))
                .body(stateOf(SECOND), equalTo("open"))
                .body("completedAt", nullValue()));
  }

  @Test
  void whatIsLateIsInSight() {
    UUID withdrawal = Api.decide(person, "news", "withdrawn");
    database.change(
        "update delivery set answer_by = ? where origin_id = ?",
        Instant.now().minusSeconds(1),
        withdrawal);
    Api.dpo()
        .get("/v1/deliveries?state=late")
        .then()
        .statusCode(200)
        .body("items.decisionId", hasItem(withdrawal.toString()));
    Api.dpo().get("/v1/deliveries?state=open").then().statusCode(200);
    Api.dpo().get("/v1/deliveries?state=completed").then().statusCode(200);
    Api.dpo()
        .get("/v1/deliveries?state=lost")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("state"));
  }

  @Test
  void deliveriesAreListedLatestFirstPageByPage() {
    UUID first = Api.decide(person, "news", "withdrawn");
    UUID second = Api.decide(person, "news", "withdrawn");
    Api.dpo()
        .get("/v1/deliveries?limit=2")
        .then()
        .body("items.systems*.size()", contains(3, 3))
        .body("items[0].purposeTitle.en", equalTo("News"));
    var page = Api.dpo().get("/v1/deliveries?limit=1").then().statusCode(200).extract();
    assertThat(page.jsonPath().getString("items[0].decisionId")).isEqualTo(second.toString());
    Api.dpo()
        .get("/v1/deliveries?limit=1&cursor={next}", page.jsonPath().getString("next"))
        .then()
        .body("items[0].decisionId", equalTo(first.toString()));
  }

  @Test
  void whatSomebodySaidNoToIsToldFromWhatEndedOfItself() {
    UUID withdrawal = Api.decide(person, "news", "withdrawn");
    UUID child = UUID.randomUUID();
    Api.decide(child, "news", "given");
    Api.system()
        .body(Map.of("until", LocalDate.now().plusYears(1).toString(), "guardians", List.of()))
        .put("/v1/subjects/{id}/minority", child)
        .then()
        .statusCode(200);
    delivery(withdrawal).body("cause", equalTo("withdrawal"));
    delivery(staff(), endOf(child)).body("cause", equalTo("lapse"));
    for (String cause : List.of("withdrawal", "lapse")) {
      Api.dpo()
          .get("/v1/deliveries?limit=100&cause=" + cause)
          .then()
          .body("items.cause", hasItem(cause))
          .body("items.cause", everyItem(equalTo(cause)));
    }
    Api.dpo()
        .get("/v1/deliveries?cause=whim")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("cause"))
        .body("violations[0].rule", equalTo("one-of"));
  }

  private static UUID endOf(UUID child) {
    return UUID.fromString(
        staff()
            .get("/v1/subjects/{id}/decisions", child)
            .then()
            .body("items[0].choice", equalTo("expired"))
            .extract()
            .path("items[0].decisionId"));
  }

  private static RequestSpecification staff() {
    return Api.as(TestTokens.support(UUID.randomUUID())).header("X-Access-Reason", "case-work");
  }

  @Test
  void aRefusalAfterAConsentIsToldAndOneBeforeIsNot() {
    Api.decide(person, "news", "refused");
    Api.decide(person, "news", "given");
    UUID change = Api.decide(person, "news", "refused");
    await()
        .untilAsserted(() ->
            assertThat(orders()).hasSize(3).allMatch(order -> order.originId().equals(change)));
  }

  @Test
  void aSystemThatTheCatalogueNamesIsWaitedForThoughItNeverRegistered() {
    UUID withdrawal = Api.decide(person, "evaluation", "withdrawn");
    assertThat(orderTo(NAMED).originId()).isEqualTo(withdrawal);
    delivery(withdrawal)
        .body("state", equalTo("open"))
        .body("systems.system", contains(NAMED.value()))
        .body("completedAt", nullValue());
  }

  @Test
  void aSystemThatTheCatalogueNamesIsToldOnceThoughItRegistersLater() {
    Instant registeredBefore = Instant.now().minusSeconds(5);
    UUID withdrawal = Api.decide(person, "evaluation", "withdrawn");
    reply(orderTo(NAMED), Outcome.DONE);
    await().untilAsserted(() -> delivery(withdrawal).body("state", equalTo("completed")));
    register(NAMED, Purposes.EVALUATION, registeredBefore);
    await()
        .until(() ->
            database
                .list("select system from carrying_system", row -> row.code("system"))
                .contains(NAMED));
    delivery(withdrawal).body("state", equalTo("completed")).body("systems.size()", equalTo(1));
    assertThat(orders()).hasSize(1);
  }

  @Test
  void whereNoSystemCarriesThePurposeOutNobodyIsWaitedFor() {
    UUID withdrawal = UUID.randomUUID();
    Stop stop = new Stop(withdrawal, person, Code.of("given-up"), Cause.WITHDRAWAL, Instant.now());
    QuarkusTransaction.requiringNew().run(() -> deliveries.begin(List.of(stop)));
    delivery(withdrawal)
        .body("state", equalTo("completed"))
        .body("systems.size()", equalTo(0))
        .body("completedAt", notNullValue());
  }

  @Test
  void aSystemWhoseRegistrationArrivesAfterTheWithdrawalIsTold() {
    Code third = Code.of("third-system");
    Instant registeredBefore = Instant.now().minusSeconds(5);
    UUID withdrawal = Api.decide(person, "news", "withdrawn");
    register(third, registeredBefore);
    await()
        .untilAsserted(() ->
            assertThat(orders())
                .extracting(SystemOrdered::system)
                .containsExactlyInAnyOrder(NAMED, FIRST, SECOND, third));
    delivery(withdrawal).body("systems.size()", equalTo(4));
  }

  @Test
  @Tag("P28")
  void anObjectionToDirectMarketingTakesEffectAtOnceAndIsToldToEverySystem() {
    Api.decide(person, "news", "given");
    String objection =
        object(UUID.randomUUID().toString(), "news")
            .statusCode(201)
            .body("kind", equalTo("direct-marketing"))
            .body("state", equalTo("in-force"))
            .extract()
            .path("objectionId");
    assertThat(Api.reasonFor(person, "news")).isEqualTo("objection-to-direct-marketing");
    await()
        .untilAsserted(() ->
            assertThat(orders())
                .hasSize(3)
                .allMatch(order -> order.originId().toString().equals(objection)));
    await()
        .untilAsserted(() ->
            assertThat(topics.heard(ObjectionRecorded.class, Topic.CONSENT, person))
                .extracting(ObjectionRecorded::kind)
                .containsExactly(ObjectionKind.DIRECT_MARKETING));
    Api.person(person).delete("/v1/objections/" + objection).then().statusCode(204);
    assertThat(Api.reasonFor(person, "news")).isEqualTo("consent-given");
    Api.person(person)
        .get("/v1/subjects/{id}/objections", person)
        .then()
        .statusCode(200)
        .body("items[0].state", equalTo("lifted"));
  }

  @Test
  void objectionsAreListedPageByPageNewestFirst() {
    List<String> told = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      told.addFirst(UUID.randomUUID().toString());
      database.change(
          """
          insert into objection (objection_id, subject_id, purpose, kind, recorded_at, lifted_at)
          values (?, ?, 'news', 'direct-marketing', now() - interval '1 hour' * ?, now())
          """,
          UUID.fromString(told.getFirst()),
          person,
          (5 - i) / 2);
    }
    List<String> listed = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      JsonPath page =
          Api.person(person)
              .get("/v1/subjects/{id}/objections?limit=2&cursor={c}", person, cursor)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      List<String> ids = page.getList("items.objectionId");
      assertThat(ids).hasSizeBetween(1, 2);
      listed.addAll(ids);
      cursor = page.getString("next");
    }
    assertThat(listed).containsExactlyInAnyOrderElementsOf(told);
    assertThat(listed.getLast()).isEqualTo(told.getLast());
    Api.person(person)
        .get("/v1/subjects/{id}/objections?cursor=nothing", person)
        .then()
        .statusCode(400);
  }

  @Test
  @Tag("P28")
  void theSameObjectionTwiceIsOne() {
    String key = UUID.randomUUID().toString();
    String first = object(key, "news").extract().path("objectionId");
    object(key, "news").statusCode(201).body("objectionId", equalTo(first));
    object(null, "news").statusCode(400);
  }

  @Test
  @Tag("P28")
  void whoHasObjectedAndObjectsAgainHasOneObjectionAndTakesItBackOnce() {
    String objection = objected();
    assertThat(objected()).isEqualTo(objection);
    assertThat(objected()).isEqualTo(objection);
    assertThat(objections()).containsExactly("in-force");
    Api.person(person).delete("/v1/objections/" + objection).then().statusCode(204);
    assertThat(objections()).containsExactly("lifted");
    assertThat(objected()).isNotEqualTo(objection);
    await()
        .untilAsserted(() ->
            assertThat(topics.heard(ObjectionRecorded.class, Topic.CONSENT, person)).hasSize(2));
  }

  @Test
  @Tag("P28")
  void manyObjectionsAtTheSameTimeAreOne() {
    try (ExecutorService callers = Executors.newFixedThreadPool(4)) {
      List<CompletableFuture<String>> calls =
          Stream.generate(() -> CompletableFuture.supplyAsync(this::objected, callers))
              .limit(8)
              .toList();
      assertThat(calls.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    }
    assertThat(objections()).containsExactly("in-force");
  }

  @Test
  @Tag("P28")
  void anObjectionAfterAConsentThatOutweighedTheFirstCounts() {
    String first = objected();
    Api.decide(person, "news", "given");
    assertThat(Api.reasonFor(person, "news")).isEqualTo("consent-given");
    assertThat(objected()).isNotEqualTo(first);
    assertThat(Api.reasonFor(person, "news")).isEqualTo("objection-to-direct-marketing");
  }

  private String objected() {
    return object(UUID.randomUUID().toString(), "news")
        .statusCode(201)
        .extract()
        .path("objectionId");
  }

  private List<String> objections() {
    return Api.person(person)
        .get("/v1/subjects/{id}/objections", person)
        .then()
        .statusCode(200)
        .extract()
        .path("items.state");
  }

  @Test
  void onlyDirectMarketingIsObjectedToHere() {
    object(UUID.randomUUID().toString(), "statistics")
        .statusCode(422)
        .body("type", equalTo("/problems/not-direct-marketing"));
    object(UUID.randomUUID().toString(), "telepathy")
        .statusCode(422)
        .body("type", equalTo("/problems/unknown-purpose"));
  }

  @Test
  @Tag("P05")
  void aSystemSeesTheDeliveryOfWhatItWasToldToStopAndOfNothingElse() {
    UUID withdrawal = Api.decide(person, "news", "withdrawn");
    for (Code told : List.of(NAMED, FIRST, SECOND)) {
      Api.as(TestTokens.system(told.value()))
          .get("/v1/decisions/{id}/delivery", withdrawal)
          .then()
          .statusCode(200);
    }
    Api.as(TestTokens.system("third-system"))
        .get("/v1/decisions/{id}/delivery", withdrawal)
        .then()
        .statusCode(404);
  }

  @Test
  @Tag("P05")
  void staffSayWhyTheyLookAtADeliveryAndItIsOnTheLog() {
    UUID withdrawal = Api.decide(person, "news", "withdrawn");
    Api.as(TestTokens.dpo(UUID.randomUUID()))
        .get("/v1/decisions/{id}/delivery", withdrawal)
        .then()
        .statusCode(400);
    Api.support()
        .header("X-Access-Reason", "case-work")
        .get("/v1/decisions/{id}/delivery", withdrawal)
        .then()
        .statusCode(200);
    await()
        .untilAsserted(() ->
            assertThat(topics.heard(PersonalDataRead.class, Topic.ACCESS, person)).hasSize(1));
  }

  @Test
  @Tag("P05")
  void deliveriesAndObjectionsAreTheirOwners() {
    UUID withdrawal = Api.decide(person, "news", "withdrawn");
    UUID other = UUID.randomUUID();
    Api.person(other).get("/v1/decisions/{id}/delivery", withdrawal).then().statusCode(404);
    Api.person(person).get("/v1/decisions/{id}/delivery", other).then().statusCode(404);
    Api.person(person).get("/v1/deliveries").then().statusCode(403);
    Api.person(other)
        .header("Idempotency-Key", other)
        .body(Map.of("subjectId", person, "purpose", "news"))
        .post("/v1/objections")
        .then()
        .statusCode(403);
    String objection = object(UUID.randomUUID().toString(), "news").extract().path("objectionId");
    Api.person(other).delete("/v1/objections/" + objection).then().statusCode(404);
    Api.support().get("/v1/subjects/{id}/objections", person).then().statusCode(400);
  }

  @Test
  @Tag("P28")
  void objectionsAreToldByWhoMayTellDecisions() {
    objectAs(Api.as(TestTokens.system("audit-service")))
        .statusCode(403)
        .body("type", equalTo("/problems/not-a-collector"));
    objectAs(Api.support()).statusCode(400).body("type", equalTo("/problems/reason-required"));
    assertThat(Api.reasonFor(person, "news")).isEqualTo("unknown-person");
    objectAs(Api.support().header("X-Access-Reason", "case-work")).statusCode(201);
    objectAs(Api.system()).statusCode(201);
    await()
        .untilAsserted(() ->
            assertThat(topics.heard(PersonalDataRead.class, Topic.ACCESS, person)).hasSize(1));
  }

  private ValidatableResponse objectAs(RequestSpecification caller) {
    return caller
        .header("Idempotency-Key", UUID.randomUUID())
        .body(Map.of("subjectId", person, "purpose", "news"))
        .post("/v1/objections")
        .then();
  }

  private ValidatableResponse object(@Nullable String key, String purpose) {
    var call = Api.person(person).body(Map.of("subjectId", person, "purpose", purpose));
    return (key == null ? call : call.header("Idempotency-Key", key)).post("/v1/objections").then();
  }

  private ValidatableResponse delivery(UUID decision) {
    return delivery(Api.person(person), decision);
  }

  private static ValidatableResponse delivery(RequestSpecification caller, UUID decision) {
    return caller.get("/v1/decisions/{id}/delivery", decision).then().statusCode(200);
  }

  private static String stateOf(Code system) {
    return "systems.find { it.system == '" + system + "' }.state";
  }

  private static String outcomeOf(Code system) {
    return "systems.find { it.system == '" + system + "' }.outcome";
  }

  private List<SystemOrdered> orders() {
    return topics.heard(SystemOrdered.class, Topic.ORDERS, person);
  }

  private SystemOrdered orderTo(Code system) {
    return await()
        .until(
            () -> orders().stream().filter(it -> it.system().equals(system)).findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  private void reply(SystemOrdered order, Outcome outcome) {
    topics.tell(
        order.system().value(),
        new SystemReplied(
            UUID.randomUUID(),
            order.orderId(),
            person,
            order.system(),
            order.action(),
            order.origin(),
            order.originId(),
            outcome,
            List.of(),
            Sha256.of(new byte[0]),
            outcome == Outcome.IMPOSSIBLE ? Code.of("not-supported") : null,
            null,
            Instant.now()));
  }

  private void register(Code system, Instant at) {
    register(system, Purposes.NEWS, at);
  }

  private void register(Code system, Code purpose, Instant at) {
    topics.tell(
        "retention-service",
        new SystemRegistered(
            UUID.nameUUIDFromBytes(system.value().getBytes(UTF_8)),
            system,
            List.of(),
            List.of(purpose),
            List.of(Action.STOP_PROCESSING),
            at));
  }
}
