package se.diplomagroup.integritet.connector;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Sha256;
import se.diplomagroup.integritet.contracts.SystemOrdered;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;
import se.diplomagroup.integritet.contracts.SystemReplied;
import se.diplomagroup.integritet.contracts.SystemReplied.Outcome;
import se.diplomagroup.integritet.kit.order.OrderState;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.kit.time.Zones;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;
import se.diplomagroup.integritet.localstack.testing.TestTokens;

/// The book, with a system that speaks REST only.
@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@QuarkusTestResource(PlatformDouble.class)
class OrderBookTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String EVIDENCE = "a".repeat(64);
  private static final String DONE =
      """
      {"outcome":"done","counts":[{"category":"contact-details","records":3}],"evidence":"%s"}
      """
          .formatted(EVIDENCE);

  @Inject Orders orders;
  @Inject ReplyRecorder told;
  @Inject Topics topics;
  @Inject DataSource dataSource;

  private final UUID person = UUID.randomUUID();
  private Code crm;

  @BeforeEach
  void joinAnewSystem() {
    crm = Code.of("crm-" + UUID.randomUUID().toString().replace("-", ""));
  }

  @Test
  void aSystemFindsItsOpenOrdersAndAnswersThem() {
    SystemOrdered order = order(Action.ERASE, Duration.ofDays(1));
    openOrders().body("items.orderId", contains(order.orderId().toString()));

    reply(order, UUID.randomUUID().toString(), DONE).statusCode(202);

    openOrders().body("items", hasSize(0));
    OrderState state = finalStateOf(order);
    assertThat(state.outcome()).isEqualTo(Outcome.DONE);
    assertThat(state.evidence()).isEqualTo(new Sha256(EVIDENCE));
    assertThat(state.counts())
        .containsExactly(new SystemReplied.Count(Code.of("contact-details"), 3));
    assertThat(told.answersTo(order.originId())).isOne();
    list("answered").body("items.outcome", contains("done"));
  }

  @Test
  void openOrdersComeInPages() {
    List<String> issued =
        List.of(
            order(Action.ERASE, Duration.ofDays(1)).orderId().toString(),
            order(Action.COLLECT, Duration.ofDays(1)).orderId().toString(),
            order(Action.RESTRICT, Duration.ofDays(1)).orderId().toString());

    String next =
        as(crm)
            .get("/v1/systems/%s/orders?limit=2".formatted(crm))
            .then()
            .statusCode(200)
            .body("items.orderId", equalTo(issued.subList(0, 2)))
            .extract()
            .path("next");

    as(crm)
        .get("/v1/systems/%s/orders?limit=2&cursor=%s".formatted(crm, next))
        .then()
        .body("items.orderId", equalTo(issued.subList(2, 3)))
        .body("next", equalTo(null));
  }

  @Test
  void theSameReplyTwiceIsOneReply() {
    SystemOrdered order = order(Action.ERASE, Duration.ofDays(1));
    String key = UUID.randomUUID().toString();

    String first = reply(order, key, DONE).statusCode(202).extract().path("replyId");
    String second = reply(order, key, DONE).statusCode(202).extract().path("replyId");

    assertThat(second).isEqualTo(first);
    finalStateOf(order);
    assertThat(topics.repliesTo(order.orderId())).hasSize(1);
  }

  @Test
  void anOrderHasOneFinalAnswer() {
    SystemOrdered order = order(Action.ERASE, Duration.ofDays(1));
    reply(order, UUID.randomUUID().toString(), DONE).statusCode(202);

    reply(order, UUID.randomUUID().toString(), DONE)
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/order-answered"));
  }

  @Test
  void anAnswerIncompleteForItsOutcomeIsRefused() {
    SystemOrdered order = order(Action.ERASE, Duration.ofDays(1));

    reply(order, "a", "{\"outcome\":\"refused\",\"evidence\":\"%s\"}".formatted(EVIDENCE))
        .statusCode(400)
        .body("violations.field", contains("ground"));
    reply(
            order,
            "b",
            "{\"outcome\":\"deferred\",\"ground\":\"legal-hold\",\"evidence\":\"%s\"}"
                .formatted(EVIDENCE))
        .statusCode(400)
        .body("violations.field", contains("until"));
    reply(order, "c", "{\"outcome\":\"done\"}").statusCode(400);
    reply(order, "d", "{\"outcome\":\"finished\",\"evidence\":\"%s\"}".formatted(EVIDENCE))
        .statusCode(400);
    reply(order, "e", DONE.replace("3", "-3")).statusCode(400);
    reply(order, null, DONE).statusCode(400);
    assertThat(orders.stateOf(order).outcome()).isNull();
  }

  @Test
  void anOrderIsPutOffToADayToComeWithinTenYears() {
    SystemOrdered order = order(Action.ERASE, Duration.ofDays(1));
    LocalDate today = LocalDate.now(Zones.STOCKHOLM);

    for (LocalDate until : List.of(today.minusDays(1), today.plusYears(10).plusDays(1))) {
      reply(order, UUID.randomUUID().toString(), deferredUntil(until.toString()))
          .statusCode(422)
          .body("type", equalTo("/problems/reply-until-out-of-range"))
          .body("violations.field", contains("until"));
    }
    for (String until :
        List.of("\"+999999999-12-31\"", "\"+300000-01-01\"", "20000", "[2026,1,1]")) {
      reply(order, "far", deferredUntil("?").replace("\"?\"", until))
          .statusCode(400)
          .body("violations.field", contains("until"));
    }
    assertThat(orders.stateOf(order).outcome()).isNull();

    reply(order, "last", deferredUntil(today.plusYears(10).toString())).statusCode(202);
    await().atMost(PATIENCE).until(() -> orders.stateOf(order).outcome() == Outcome.DEFERRED);
  }

  @Test
  void whatIsKeptInPartIsKeptForAHundredYearsAtMost() {
    SystemOrdered order = order(Action.ERASE, Duration.ofDays(1));
    LocalDate today = LocalDate.now(Zones.STOCKHOLM);
    String partly =
        "{\"outcome\":\"partly\",\"ground\":\"legal-hold\",\"until\":\"%s\",\"evidence\":\"%s\"}";

    reply(order, "a", partly.formatted(today.plusYears(101), EVIDENCE)).statusCode(422);
    reply(order, "b", partly.formatted(today.plusYears(99), EVIDENCE)).statusCode(202);

    assertThat(finalStateOf(order).until()).isEqualTo(today.plusYears(99));
  }

  @Test
  void anOutcomeIsSaidInWordsAndACountInFigures() {
    SystemOrdered order = order(Action.ERASE, Duration.ofDays(1));

    reply(order, "a", DONE.replace("\"done\"", "0")).statusCode(400);
    reply(order, "b", DONE.replace("\"done\"", "\"1\"")).statusCode(400);
    reply(order, "c", DONE.replace("\"records\":3", "\"records\":\"\"")).statusCode(400);
    reply(order, "d", DONE.replace(",\"records\":3", ""))
        .statusCode(400)
        .body("violations.field", contains("counts[0].records"))
        .body("violations.rule", contains("required"));
    assertThat(orders.stateOf(order).outcome()).isNull();
  }

  @Test
  void aReplyWithADayBeyondReasonHoldsUpNothingElseAboutThePerson() {
    SystemOrdered far = order(Action.ERASE, Duration.ofDays(1));
    SystemOrdered early = order(Action.COLLECT, Duration.ofDays(1));
    SystemOrdered next = order(Action.RESTRICT, Duration.ofDays(1));

    topics.send(deferred(far, LocalDate.MAX), UUID.randomUUID(), crm.value());
    topics.send(deferred(early, LocalDate.MIN), UUID.randomUUID(), crm.value());
    topics.send(replyOf(next, crm), UUID.randomUUID(), crm.value());

    assertThat(finalStateOf(next).outcome()).isEqualTo(Outcome.REFUSED);
    LocalDate today = LocalDate.now(Zones.STOCKHOLM);
    assertThat(orders.stateOf(far).outcome()).isEqualTo(Outcome.DEFERRED);
    assertThat(orders.stateOf(far).until())
        .isBetween(today.plusYears(10).minusDays(1), today.plusYears(10));
    assertThat(orders.stateOf(early).outcome()).isEqualTo(Outcome.DEFERRED);
    assertThat(orders.stateOf(early).until()).isBetween(today.minusDays(1), today);
  }

  @Test
  void aSystemSeesAndAnswersOnlyItsOwnOrders() {
    SystemOrdered order = order(Action.ERASE, Duration.ofDays(1));
    Code other = Code.of("other-crm");

    as(other).get("/v1/systems/%s/orders".formatted(crm)).then().statusCode(403);
    as(other)
        .header("Idempotency-Key", "x")
        .contentType("application/json")
        .body(DONE)
        .post("/v1/orders/%s/reply".formatted(order.orderId()))
        .then()
        .statusCode(404);
    reply(Orders.order(person, crm, Action.ERASE, Duration.ZERO), "y", DONE).statusCode(404);
  }

  @Test
  void onlySystemsMayAsk() {
    String path = "/v1/systems/%s/orders".formatted(crm);

    given().get(path).then().statusCode(401);
    given().auth().oauth2(TestTokens.person(person)).get(path).then().statusCode(403);
    given().auth().oauth2(TestTokens.support(UUID.randomUUID())).get(path).then().statusCode(403);
    as(crm).get(path + "?state=all").then().statusCode(400);
    as(crm).get(path + "?cursor=nonsense").then().statusCode(400);
  }

  @Test
  void anAnswerAfterItsTimeCountsAndIsShownAsLate() {
    SystemOrdered order = order(Action.ERASE, Duration.ofMillis(1));
    await().atMost(PATIENCE).until(() -> told.lateFor(order.originId()) == 1);
    assertThat(orders.stateOf(order).late()).isTrue();
    openOrders().body("items.late", contains(true));

    reply(order, "late", DONE).statusCode(202);

    OrderState state = finalStateOf(order);
    assertThat(state.outcome()).isEqualTo(Outcome.DONE);
    assertThat(state.late()).isTrue();
    assertThat(told.lateFor(order.originId())).isOne();
  }

  @Test
  void aReplyOfAnotherSystemIsRefused() {
    SystemOrdered order = order(Action.ERASE, Duration.ofDays(1));

    topics.send(replyOf(order, Code.of("impostor")), UUID.randomUUID(), "impostor");

    await().atMost(PATIENCE).until(() -> refusalsOf(order), List.of("another-system")::equals);
    assertThat(orders.stateOf(order).outcome()).isNull();
  }

  @Test
  void aReplyToAnUnknownOrderIsRefused() {
    SystemOrdered never = Orders.order(person, crm, Action.ERASE, Duration.ofDays(1));

    topics.send(replyOf(never, crm), UUID.randomUUID(), crm.value());

    await().atMost(PATIENCE).until(() -> refusalsOf(never), List.of("unknown-order")::equals);
  }

  @Test
  void aReplyAfterTheFinalOneChangesNothing() {
    SystemOrdered order = order(Action.ERASE, Duration.ofDays(1));
    reply(order, "first", DONE);
    finalStateOf(order);

    topics.send(replyOf(order, crm), UUID.randomUUID(), crm.value());
    SystemOrdered next = order(Action.RESTRICT, Duration.ofDays(1));
    reply(next, "second", DONE);

    finalStateOf(next);
    assertThat(orders.stateOf(order).outcome()).isEqualTo(Outcome.DONE);
    assertThat(told.answersTo(order.originId())).isOne();
  }

  @Test
  void aSystemThatFailedAnswersAgain() {
    SystemOrdered order = order(Action.ERASE, Duration.ofDays(1));

    reply(order, "f", "{\"outcome\":\"failed\",\"evidence\":\"%s\"}".formatted(EVIDENCE))
        .statusCode(202);
    await().atMost(PATIENCE).until(() -> orders.stateOf(order).failures() == 1);
    openOrders().body("items.outcome", contains("failed"));
    reply(order, "d", DONE).statusCode(202);

    assertThat(finalStateOf(order).outcome()).isEqualTo(Outcome.DONE);
  }

  private SystemOrdered order(Action action, Duration time) {
    return orders.issue(Orders.order(person, crm, action, time));
  }

  private static String deferredUntil(String until) {
    return "{\"outcome\":\"deferred\",\"ground\":\"busy\",\"until\":\"%s\",\"evidence\":\"%s\"}"
        .formatted(until, EVIDENCE);
  }

  private SystemReplied deferred(SystemOrdered order, LocalDate until) {
    return new SystemReplied(
        UUID.randomUUID(),
        order.orderId(),
        order.subjectId(),
        crm,
        order.action(),
        order.origin(),
        order.originId(),
        Outcome.DEFERRED,
        List.of(),
        new Sha256(EVIDENCE),
        Code.of("busy"),
        until,
        Instant.now());
  }

  private static SystemReplied replyOf(SystemOrdered order, Code system) {
    return new SystemReplied(
        UUID.randomUUID(),
        order.orderId(),
        order.subjectId(),
        system,
        order.action(),
        order.origin(),
        order.originId(),
        Outcome.REFUSED,
        List.of(),
        new Sha256(EVIDENCE),
        Code.of("because"),
        null,
        Instant.now());
  }

  private List<String> refusalsOf(SystemOrdered order) {
    return new Sql(dataSource)
        .query(
            "select reason from refused_reply where order_id = ?",
            row -> row.getString(1),
            order.orderId());
  }

  private OrderState finalStateOf(SystemOrdered order) {
    return await().atMost(PATIENCE).until(() -> orders.stateOf(order), OrderState::isFinal);
  }

  private ValidatableResponse openOrders() {
    return list("open");
  }

  private ValidatableResponse list(String state) {
    return as(crm)
        .get("/v1/systems/%s/orders?state=%s".formatted(crm, state))
        .then()
        .statusCode(200);
  }

  private ValidatableResponse reply(SystemOrdered order, String key, String body) {
    var request = as(crm).contentType("application/json").body(body);
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return request.post("/v1/orders/%s/reply".formatted(order.orderId())).then();
  }

  private static io.restassured.specification.RequestSpecification as(Code system) {
    UUID account = UUID.nameUUIDFromBytes(system.value().getBytes(StandardCharsets.UTF_8));
    String token =
        TestTokens.with(account, List.of("system"), Map.of("system_key", system.value()));
    return given().auth().oauth2(token);
  }
}
