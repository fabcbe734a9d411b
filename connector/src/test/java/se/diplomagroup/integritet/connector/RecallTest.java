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
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.SystemOrdered;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;
import se.diplomagroup.integritet.contracts.SystemReplied.Outcome;
import se.diplomagroup.integritet.kit.order.OrderState;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;
import se.diplomagroup.integritet.localstack.testing.TestTokens;

/// Orders that are taken back, with a system that speaks REST only.
@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@QuarkusTestResource(PlatformDouble.class)
@Tag("P10")
class RecallTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String EVIDENCE = "a".repeat(64);

  @Inject Orders orders;
  @Inject ReplyRecorder issuer;

  private Code crm;
  private SystemOrdered order;

  @BeforeEach
  void anOrderToAnewSystem() {
    crm = Code.of("crm-" + UUID.randomUUID().toString().replace("-", ""));
    order = orders.issue(Orders.order(UUID.randomUUID(), crm, Action.ERASE, Duration.ofDays(1)));
  }

  @Test
  void whatIsNotBegunEndsWhenItIsTakenBack() {
    orders.withdraw(order);

    assertThat(state().isRecalled()).isTrue();
    assertThat(state().isFinal()).isTrue();
    assertThat(state().isFulfilled()).isFalse();
    openOrders().body("items", hasSize(0));
    start().statusCode(410).body("type", equalTo("/problems/order-withdrawn"));
  }

  @Test
  void whatIsBegunStaysOpenUntilItIsAnsweredAndIsNotBegunAgain() {
    start().statusCode(204);

    orders.withdraw(order);

    assertThat(state().isRecalled()).isFalse();
    assertThat(state().isFinal()).isFalse();
    openOrders().body("items.withdrawn", contains(true));
    start().statusCode(410);
    reply("{\"outcome\":\"done\",\"evidence\":\"%s\"}");
    await().atMost(PATIENCE).until(() -> state().isFinal());
    assertThat(state().outcome()).isEqualTo(Outcome.DONE);
    assertThat(state().isRecalled()).isFalse();
  }

  @Test
  void whatIsBegunAndThenRefusedIsTakenBack() {
    start().statusCode(204);
    orders.withdraw(order);

    reply("{\"outcome\":\"refused\",\"ground\":\"order-withdrawn\",\"evidence\":\"%s\"}");

    await().atMost(PATIENCE).until(() -> state().isFinal());
    assertThat(state().isRecalled()).isTrue();
  }

  @Test
  void whatIsPutOffToALaterDayEndsWhenItIsTakenBack() {
    start().statusCode(204);
    reply(
        "{\"outcome\":\"deferred\",\"ground\":\"busy\",\"until\":\"%s\",\"evidence\":\"%%s\"}"
            .formatted(LocalDate.now().plusDays(2)));
    await().atMost(PATIENCE).until(() -> state().outcome() == Outcome.DEFERRED);

    orders.withdraw(order);

    assertThat(state().isRecalled()).isTrue();
    openOrders().body("items", hasSize(0));
  }

  @Test
  void whatHasFailedMayBeGoingOnAgainAndStaysOpen() {
    start().statusCode(204);
    reply("{\"outcome\":\"failed\",\"evidence\":\"%s\"}");
    await().atMost(PATIENCE).until(() -> state().outcome() == Outcome.FAILED);

    orders.withdraw(order);

    assertThat(state().isFinal()).isFalse();
    start().statusCode(410);
  }

  @Test
  void whatIsAnsweredIsNotTakenBack() {
    reply("{\"outcome\":\"done\",\"evidence\":\"%s\"}");
    await().atMost(PATIENCE).until(() -> state().isFinal());

    orders.withdraw(order);

    assertThat(state().withdrawnAt()).isNull();
  }

  @Test
  void whatHasEndedUndoneIsNotBegun() {
    reply("{\"outcome\":\"impossible\",\"ground\":\"not-supported\",\"evidence\":\"%s\"}");
    await().atMost(PATIENCE).until(() -> state().isFinal());

    start().statusCode(409).body("type", equalTo("/problems/order-answered"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"done", "no-data", "partly"})
  @Tag("P22")
  void whatWasCarriedOutIsRepeatedAfterARestore(String outcome) {
    reply("{\"outcome\":\"" + outcome + "\",\"ground\":\"other\",\"evidence\":\"%s\"}");
    OrderState before = await().atMost(PATIENCE).until(this::state, OrderState::isFinal);

    start().statusCode(204);

    assertThat(state()).isEqualTo(before);
    openOrders().body("items", hasSize(0));
    answeredOrders().body("items.orderId", contains(order.orderId().toString()));
  }

  @Test
  void whatWasCarriedOutIsNotRepeatedWhileThePersonIsHeld() {
    reply("{\"outcome\":\"done\",\"evidence\":\"%s\"}");
    await().atMost(PATIENCE).until(() -> state().isFinal());

    issuer.hold(order.originId());

    start().statusCode(423).body("type", equalTo("/problems/person-held"));
  }

  @Test
  void aSystemThatDidNotAskIsHeardAllTheSame() {
    orders.withdraw(order);

    reply("{\"outcome\":\"done\",\"evidence\":\"%s\"}");

    await().atMost(PATIENCE).until(() -> state().isFulfilled());
    assertThat(state().isRecalled()).isFalse();
  }

  @Test
  void onlyTheOrderedSystemBegins() {
    as("somebody-else").post(path("start")).then().statusCode(404);
    given().post(path("start")).then().statusCode(401);
    given()
        .auth()
        .oauth2(TestTokens.support(UUID.randomUUID()))
        .post(path("start"))
        .then()
        .statusCode(403);
  }

  private OrderState state() {
    return orders.stateOf(order);
  }

  private ValidatableResponse start() {
    return as(crm.value()).post(path("start")).then();
  }

  private void reply(String body) {
    as(crm.value())
        .contentType("application/json")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(body.formatted(EVIDENCE))
        .post(path("reply"))
        .then()
        .statusCode(202);
  }

  private ValidatableResponse openOrders() {
    return as(crm.value()).get("/v1/systems/%s/orders".formatted(crm)).then().statusCode(200);
  }

  private ValidatableResponse answeredOrders() {
    return as(crm.value())
        .get("/v1/systems/%s/orders?state=answered".formatted(crm))
        .then()
        .statusCode(200);
  }

  private String path(String what) {
    return "/v1/orders/%s/%s".formatted(order.orderId(), what);
  }

  private static RequestSpecification as(String system) {
    return given().auth().oauth2(TestTokens.system(system));
  }
}
