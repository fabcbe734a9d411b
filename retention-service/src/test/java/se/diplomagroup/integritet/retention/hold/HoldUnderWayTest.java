package se.diplomagroup.integritet.retention.hold;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.diplomagroup.integritet.retention.Api.DIRECTORY;
import static se.diplomagroup.integritet.retention.Api.PLATFORM;
import static se.diplomagroup.integritet.retention.Api.RETENTION;
import static se.diplomagroup.integritet.retention.Api.account;
import static se.diplomagroup.integritet.retention.Api.answer;
import static se.diplomagroup.integritet.retention.Api.asDpo;
import static se.diplomagroup.integritet.retention.Api.asPerson;
import static se.diplomagroup.integritet.retention.Api.awaitDisposal;
import static se.diplomagroup.integritet.retention.Api.awaitOrders;
import static se.diplomagroup.integritet.retention.Api.contract;
import static se.diplomagroup.integritet.retention.Api.daysAgo;
import static se.diplomagroup.integritet.retention.Api.disposal;
import static se.diplomagroup.integritet.retention.Api.disposals;
import static se.diplomagroup.integritet.retention.Api.done;
import static se.diplomagroup.integritet.retention.Api.ended;
import static se.diplomagroup.integritet.retention.Api.fact;
import static se.diplomagroup.integritet.retention.Api.hold;
import static se.diplomagroup.integritet.retention.Api.invoiced;
import static se.diplomagroup.integritet.retention.Api.openOrders;
import static se.diplomagroup.integritet.retention.Api.placed;
import static se.diplomagroup.integritet.retention.Api.release;
import static se.diplomagroup.integritet.retention.Api.reply;
import static se.diplomagroup.integritet.retention.Api.start;
import static se.diplomagroup.integritet.retention.Api.tell;
import static se.diplomagroup.integritet.retention.Api.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalDeferred;
import se.diplomagroup.integritet.contracts.Topic;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;
import se.diplomagroup.integritet.retention.Api;
import se.diplomagroup.integritet.retention.Topics;

/// A hold that comes when the orders have left.
@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@Tag("P10")
class HoldUnderWayTest {

  private static final Map<String, Object> WITHDRAWN = reply("refused", "order-withdrawn");

  @Inject Topics topics;

  private final UUID company = UUID.randomUUID();
  private UUID contract = UUID.randomUUID();
  private UUID subject = UUID.randomUUID();

  @BeforeEach
  void theOrdersToDisposeOfAPersonHaveLeft() {
    Api.declareUsual();
    contract = contract(company, daysAgo(400));
    subject = account(contract, company, daysAgo(300));
    ended(contract, company, daysAgo(45));
    awaitDisposal(subject, "executing");
  }

  @Test
  void whatNoSystemHasBegunIsTakenBackAtOnce() {
    List<Map<String, Object>> ordered = openOrders(PLATFORM, subject);

    JsonPath hold = placed(subject, "Dnr 1", "grund");

    assertThat(standings(hold, PLATFORM)).containsOnly("recalled");
    assertThat(standings(hold, DIRECTORY)).containsOnly("recalled");
    assertThat(openOrders(PLATFORM, subject)).isEmpty();
    assertThat(ordered)
        .isNotEmpty()
        .allSatisfy(order -> start(PLATFORM, order).then().statusCode(410));
    JsonPath waiting = awaitDisposal(subject, "deferred");
    assertThat(waiting.getString("deferral.ground")).isEqualTo("legal-hold");
    assertThat(waiting.getString("deferral.holdId")).isEqualTo(hold.getString("id"));
    await()
        .atMost(10, SECONDS)
        .untilAsserted(() ->
            assertThat(topics.events(DisposalDeferred.class, Topic.RETENTION, subject))
                .singleElement()
                .satisfies(told -> assertThat(told.holdId()).hasToString(hold.getString("id"))));
  }

  @Test
  void whatWasCarriedOutBeforeIsNamedWithItsRecords() {
    carriedOut(PLATFORM, done("contact-details", 7));

    JsonPath hold = placed(subject, "Dnr 2", "grund");

    assertThat(standings(hold, PLATFORM)).containsOnly("carried-out");
    assertThat(standings(hold, DIRECTORY)).containsOnly("recalled");
    assertThat(
            hold.getList("underWay[0].systems.findAll { it.system == '" + PLATFORM + "' }.records"))
        .contains(7);
  }

  @Test
  void whatASystemHasBegunIsUncertainUntilItAnswersAndIsNotBegunAgain() {
    Map<String, Object> order = awaitOrders(DIRECTORY, subject).getFirst();
    start(DIRECTORY, order).then().statusCode(204);

    JsonPath hold = placed(subject, "Dnr 3", "grund");

    assertThat(standings(hold, DIRECTORY)).containsExactly("begun");
    start(DIRECTORY, order).then().statusCode(410);
    answer(DIRECTORY, order, WITHDRAWN);
    await()
        .atMost(10, SECONDS)
        .untilAsserted(() ->
            assertThat(standings(hold(hold.getString("id")), DIRECTORY))
                .containsExactly("recalled"));
  }

  @Test
  void anOrderThatFailsAndIsTriedAgainIsTakenBackBeforeTheNextAttempt() {
    Map<String, Object> order = awaitOrders(DIRECTORY, subject).getFirst();
    start(DIRECTORY, order).then().statusCode(204);
    answer(DIRECTORY, order, Map.of("outcome", "failed", "evidence", "a".repeat(64)));
    await()
        .atMost(10, SECONDS)
        .until(() -> "failed".equals(openOrders(DIRECTORY, subject).getFirst().get("outcome")));

    JsonPath hold = placed(subject, "Dnr 4", "grund");

    assertThat(standings(hold, DIRECTORY)).containsExactly("begun");
    start(DIRECTORY, order).then().statusCode(410);
  }

  @Test
  void theReleaseOrdersAgainWhatWasNotCarriedOutAndNothingElse() {
    carriedOut(PLATFORM, done("contact-details", 1));
    String hold = hold(subject, "Dnr 5", "grund");
    awaitDisposal(subject, "deferred");

    release(hold);

    assertThat(awaitOrders(DIRECTORY, subject)).hasSize(1);
    assertThat(openOrders(PLATFORM, subject)).isEmpty();
    Map<String, Object> again = openOrders(DIRECTORY, subject).getFirst();
    start(DIRECTORY, again).then().statusCode(204);
    answer(DIRECTORY, again, done("login-credentials", 1));
    assertThat(awaitDisposal(subject, "completed").getInt("result.erased")).isGreaterThan(1);
  }

  @Test
  void whatWasBegunUnderTheHoldAndNotDoneIsOrderedAgainAfterItsRelease() {
    carriedOut(PLATFORM, done("contact-details", 1));
    Map<String, Object> order = awaitOrders(DIRECTORY, subject).getFirst();
    start(DIRECTORY, order).then().statusCode(204);
    String hold = hold(subject, "Dnr 6", "grund");
    release(hold);
    Instant answerBy = Instant.parse(awaitDisposal(subject, "executing").getString("answerBy"));

    answer(DIRECTORY, order, WITHDRAWN);

    await()
        .atMost(10, SECONDS)
        .until(() ->
            openOrders(DIRECTORY, subject).stream()
                .anyMatch(next -> !next.get("orderId").equals(order.get("orderId"))));
    assertThat(Instant.parse(awaitDisposal(subject, "executing").getString("answerBy")))
        .isAfter(answerBy);
    answer(DIRECTORY, subject, done("login-credentials", 1));
    awaitDisposal(subject, "completed");
  }

  @Test
  void whatNoSystemHasDoneIsPlannedAnewAfterTheReleaseByWhatIsKnownThen() {
    JsonPath hold = placed(subject, "Dnr 13", "grund");
    JsonPath waiting = awaitDisposal(subject, "deferred");
    UUID invoice = invoiced(subject, contract, daysAgo(50), today());

    release(hold.getString("id"));

    JsonPath executing = awaitDisposal(subject, "executing");
    assertThat(executing.getString("id")).isEqualTo(waiting.getString("id"));
    assertThat(executing.getString("planHash")).isNotEqualTo(waiting.getString("planHash"));
    assertThat(
            executing
                .<List<String>>getList("items.findAll { it.action == 'keep' }.records")
                .stream()
                .flatMap(List::stream))
        .contains(invoice.toString());
    answer(PLATFORM, subject, done("contact-details", 1));
    answer(DIRECTORY, subject, done("login-credentials", 1));
    awaitDisposal(subject, "completed");
  }

  @Test
  void factsAreTakenInAgainOnceItIsCertainThatNothingIsGone() {
    Map<String, Object> order = awaitOrders(DIRECTORY, subject).getFirst();
    start(DIRECTORY, order).then().statusCode(204);
    String hold = hold(subject, "Dnr 14", "grund");
    tell(invoice()).then().statusCode(410);

    answer(DIRECTORY, order, WITHDRAWN);

    await().atMost(10, SECONDS).until(() -> tell(invoice()).statusCode() == 200);
    release(hold);
    awaitDisposal(subject, "executing");
    tell(invoice()).then().statusCode(410);
  }

  @Test
  void factsAreRefusedWhereAPartIsGone() {
    carriedOut(PLATFORM, done("contact-details", 1));
    hold(subject, "Dnr 15", "grund");
    awaitDisposal(subject, "deferred");

    tell(invoice()).then().statusCode(410);
  }

  @Test
  void theAccountOfAHoldIsAboutWhatThatHoldMet() {
    String first = hold(subject, "Dnr 16", "grund");
    JsonPath second = placed(subject, "Dnr 17", "grund");
    assertThat(second.getList("underWay")).isEmpty();

    release(first);
    release(second.getString("id"));
    awaitDisposal(subject, "executing");
    answer(PLATFORM, subject, done("contact-details", 1));

    assertThat(standings(hold(first), PLATFORM)).isNotEmpty().containsOnly("recalled");
    assertThat(standings(hold(first), DIRECTORY)).containsExactly("recalled");
  }

  @Test
  void thisServiceForgetsAPersonWhenEverybodyElseHas() {
    awaitOrders(PLATFORM, subject);
    assertThat(systemsOrdered()).doesNotContain(RETENTION);
    answer(PLATFORM, subject, done("contact-details", 1));
    assertThat(systemsOrdered()).doesNotContain(RETENTION);

    answer(DIRECTORY, subject, done("login-credentials", 1));

    awaitDisposal(subject, "completed");
    assertThat(systemsOrdered()).contains(RETENTION);
  }

  @Test
  void whatTheHoldCameTooLateForWaitsForTheReleaseWithThisServicesOwnPartAlone() {
    carriedOut(PLATFORM, done("contact-details", 1));
    Map<String, Object> order = awaitOrders(DIRECTORY, subject).getFirst();
    start(DIRECTORY, order).then().statusCode(204);
    String hold = hold(subject, "Dnr 7", "grund");

    answer(DIRECTORY, order, done("login-credentials", 1));

    await()
        .atMost(10, SECONDS)
        .untilAsserted(
            () -> assertThat(standings(hold(hold), DIRECTORY)).containsExactly("carried-out"));
    assertThat(systemsOrdered()).doesNotContain(RETENTION);
    release(hold);
    awaitDisposal(subject, "completed");
    assertThat(systemsOrdered()).containsOnlyOnce(RETENTION, DIRECTORY);
  }

  @Test
  void theOtherHoldStillBindsWhenOneIsReleased() {
    String first = hold(subject, "Dnr 8", "grund");
    String second = hold(subject, "Dnr 9", "grund");
    String disposal = awaitDisposal(subject, "deferred").getString("id");

    release(first);

    await()
        .atMost(10, SECONDS)
        .until(() -> second.equals(disposal(disposal).getString("deferral.holdId")));
    assertThat(openOrders(DIRECTORY, subject)).isEmpty();
    release(second);
    assertThat(awaitOrders(DIRECTORY, subject)).isNotEmpty();
  }

  @Test
  void theSweepOrdersNothingWhileTheHoldLasts() {
    String hold = hold(subject, "Dnr 10", "grund");
    awaitDisposal(subject, "deferred");

    await()
        .during(Duration.ofSeconds(2))
        .atMost(5, SECONDS)
        .until(() ->
            openOrders(PLATFORM, subject).isEmpty() && openOrders(DIRECTORY, subject).isEmpty());
    release(hold);
  }

  @Test
  void aHoldAndASystemThatBeginsAtTheSameMomentAgreeOnWhoWasFirst() throws Exception {
    for (int pass = 1; pass <= 4; pass++) {
      if (pass > 1) {
        theOrdersToDisposeOfAPersonHaveLeft();
      }
      Map<String, Object> order = awaitOrders(PLATFORM, subject).getFirst();
      try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
        Future<Integer> begun = executor.submit(() -> start(PLATFORM, order).statusCode());
        Future<String> held = executor.submit(() -> hold(subject, "Dnr 11", "grund"));

        String standing = standingOf(hold(held.get()), order);

        assertThat(standing).isEqualTo(begun.get() == 204 ? "begun" : "recalled");
      }
    }
  }

  @Test
  @Tag("P05")
  void onlyStaffReadAHold() {
    String id = hold(subject, "Dnr 12", "grund");

    asDpo().get("/v1/holds/" + id).then().statusCode(200);
    asPerson(subject).get("/v1/holds/" + id).then().statusCode(403);
    asDpo().get("/v1/holds/" + UUID.randomUUID()).then().statusCode(404);
  }

  private List<String> systemsOrdered() {
    return disposal((String) disposals(subject).getFirst().get("id")).getList("orders.system");
  }

  private Map<String, Object> invoice() {
    return fact(
        "invoice.issued.v1",
        "invoiceId",
        UUID.randomUUID(),
        "subjectId",
        subject,
        "contractId",
        contract,
        "issuedOn",
        daysAgo(50),
        "financialYearEndsOn",
        today());
  }

  private void carriedOut(String system, Map<String, Object> reply) {
    awaitOrders(system, subject)
        .forEach(order -> {
          start(system, order).then().statusCode(204);
          answer(system, order, reply);
        });
    String disposal = (String) disposals(subject).getFirst().get("id");
    await()
        .atMost(10, SECONDS)
        .until(() ->
            disposal(disposal)
                .<String>getList("orders.findAll { it.system == '" + system + "' }.outcome")
                .stream()
                .allMatch("done"::equals));
  }

  private static List<String> standings(JsonPath hold, String system) {
    return hold.getList("underWay[0].systems.findAll { it.system == '" + system + "' }.standing");
  }

  private static String standingOf(JsonPath hold, Map<String, Object> order) {
    return hold.getString(
        "underWay[0].systems.find { it.orderId == '" + order.get("orderId") + "' }.standing");
  }
}
