package se.diplomagroup.integritet.retention.disposal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static se.diplomagroup.integritet.retention.Api.COURSE;
import static se.diplomagroup.integritet.retention.Api.DIRECTORY;
import static se.diplomagroup.integritet.retention.Api.PLATFORM;
import static se.diplomagroup.integritet.retention.Api.account;
import static se.diplomagroup.integritet.retention.Api.answer;
import static se.diplomagroup.integritet.retention.Api.asSupport;
import static se.diplomagroup.integritet.retention.Api.awaitClock;
import static se.diplomagroup.integritet.retention.Api.awaitDisposal;
import static se.diplomagroup.integritet.retention.Api.awaitOrders;
import static se.diplomagroup.integritet.retention.Api.clocks;
import static se.diplomagroup.integritet.retention.Api.contract;
import static se.diplomagroup.integritet.retention.Api.daysAgo;
import static se.diplomagroup.integritet.retention.Api.disposals;
import static se.diplomagroup.integritet.retention.Api.done;
import static se.diplomagroup.integritet.retention.Api.ended;
import static se.diplomagroup.integritet.retention.Api.enrolled;
import static se.diplomagroup.integritet.retention.Api.fact;
import static se.diplomagroup.integritet.retention.Api.invoiced;
import static se.diplomagroup.integritet.retention.Api.openOrders;
import static se.diplomagroup.integritet.retention.Api.reply;
import static se.diplomagroup.integritet.retention.Api.tell;
import static se.diplomagroup.integritet.retention.Api.told;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalApproved;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalCompleted;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalPlanned;
import se.diplomagroup.integritet.contracts.RetentionEvent.RetentionDue;
import se.diplomagroup.integritet.contracts.RetentionEvent.RetentionStarted;
import se.diplomagroup.integritet.contracts.Topic;
import se.diplomagroup.integritet.kit.inbox.ErasedSubjects;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;
import se.diplomagroup.integritet.retention.Api;
import se.diplomagroup.integritet.retention.Topics;

@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
class ContractEndTest {

  @Inject Topics topics;
  @Inject ErasedSubjects erased;

  private final UUID company = UUID.randomUUID();
  private UUID contract = UUID.randomUUID();

  @BeforeEach
  void aContract() {
    Api.declareUsual();
    contract = contract(company, daysAgo(400));
  }

  private UUID learner() {
    UUID subject = account(contract, company, daysAgo(300));
    enrolled(subject, contract, daysAgo(200));
    return subject;
  }

  private static void everySystemAnswers(UUID subject) {
    answer(PLATFORM, subject, done("contact-details", 3));
    answer(DIRECTORY, subject, done("login-credentials", 1));
  }

  private JsonPath summary() {
    return Api.summary(contract);
  }

  @Test
  @Tag("P09")
  void everybodyUnderTheContractIsDisposedOfWhenTheTimeIsUp() {
    UUID subject = learner();
    UUID invoice = invoiced(subject, contract, daysAgo(390), LocalDate.of(2025, 12, 31));
    ended(contract, company, daysAgo(45));

    awaitDisposal(subject, "executing");
    everySystemAnswers(subject);

    JsonPath disposal = awaitDisposal(subject, "completed");
    assertThat(disposal.getString("trigger")).isEqualTo("schedule");
    assertThat(disposal.getLong("result.erased")).isGreaterThanOrEqualTo(4);
    assertThat(disposal.getLong("result.anonymised")).isEqualTo(3);
    Map<String, Object> kept = disposal.getMap("items.find { it.action == 'keep' }");
    assertThat(kept)
        .containsEntry("category", "billing-details")
        .containsEntry("ground", "bokforingslagen-7-2")
        .containsEntry("until", "2032-12-31")
        .containsEntry("records", List.of(invoice.toString()));
    assertThat(erased.contains(subject)).isTrue();
    assertThat(summary().getMap("")).containsEntry("people", 1).containsEntry("done", 1);
    assertThat(summary().getMap(""))
        .containsEntry("due", 0)
        .containsEntry("late", 0)
        .containsEntry("deferred", 0);
  }

  @Test
  @Tag("P09")
  void theStepsAreToldInOrderWithOnePlanHash() {
    UUID subject = learner();
    ended(contract, company, daysAgo(45));
    awaitDisposal(subject, "executing");
    everySystemAnswers(subject);
    awaitDisposal(subject, "completed");

    await()
        .atMost(10, SECONDS)
        .untilAsserted(() ->
            assertThat(topics.events(DisposalCompleted.class, Topic.RETENTION, subject))
                .hasSize(1));
    DisposalPlanned planned =
        topics.events(DisposalPlanned.class, Topic.RETENTION, subject).getFirst();
    DisposalApproved approved =
        topics.events(DisposalApproved.class, Topic.RETENTION, subject).getFirst();
    DisposalCompleted completed =
        topics.events(DisposalCompleted.class, Topic.RETENTION, subject).getFirst();
    assertThat(approved.planHash()).isEqualTo(planned.planHash());
    assertThat(completed.disposalId()).isEqualTo(planned.disposalId());
    assertThat(completed.kept()).isEqualTo(planned.kept());
    assertThat(topics.events(RetentionStarted.class, Topic.RETENTION, subject))
        .anyMatch(started -> daysAgo(15).equals(started.dueOn()));
    assertThat(topics.events(RetentionDue.class, Topic.RETENTION, subject)).isNotEmpty();
  }

  @Test
  @Tag("P14")
  void whatTheLawKeepsKeepsItsClockAndNothingElseRemains() {
    UUID subject = learner();
    invoiced(subject, contract, daysAgo(390), LocalDate.of(2025, 12, 31));
    ended(contract, company, daysAgo(45));
    awaitDisposal(subject, "executing");
    everySystemAnswers(subject);
    awaitDisposal(subject, "completed");
    await()
        .atMost(10, SECONDS)
        .untilAsserted(() ->
            assertThat(clocks(subject))
                .singleElement()
                .satisfies(clock ->
                    assertThat(clock)
                        .containsEntry("category", "billing-details")
                        .containsEntry("dueOn", "2033-01-01")
                        .containsEntry("ground", "bokforingslagen-7-2")));
  }

  @Test
  @Tag("P09")
  void aLateFactAboutAnErasedPersonIsRefusedAndTellsNothing() {
    UUID subject = learner();
    ended(contract, company, daysAgo(45));
    awaitDisposal(subject, "executing");
    Map<String, Object> late = Api.completed(UUID.randomUUID(), subject, contract, daysAgo(1));
    tell(late)
        .then()
        .statusCode(410)
        .body("type", equalTo("/problems/subject-erased"))
        .body("violations[0].field", equalTo("data.subjectId"));
    everySystemAnswers(subject);
    awaitDisposal(subject, "completed");
    tell(late).then().statusCode(410);
    UUID alive = account(contract, company, daysAgo(2));
    Api.tellAll(
            List.of(
                fact(
                    "order.placed.v1",
                    "orderId",
                    UUID.randomUUID(),
                    "subjectId",
                    alive,
                    "contractId",
                    contract,
                    "placedOn",
                    daysAgo(2)),
                late))
        .then()
        .statusCode(410)
        .body("violations[0].field", equalTo("[1].data.subjectId"));
  }

  @Test
  @Tag("P09")
  void aContractThatEndedRecentlyWaitsItsThirtyDays() {
    UUID subject = learner();
    ended(contract, company, daysAgo(10));
    await()
        .atMost(10, SECONDS)
        .untilAsserted(() ->
            assertThat(awaitClock(subject, "contact-details"))
                .containsEntry("dueOn", daysAgo(10).plusDays(30).toString())
                .containsEntry("ground", "contract-ended"));
    assertThat(disposals(subject)).isEmpty();
    assertThat(summary().getMap(""))
        .containsEntry("people", 1)
        .containsEntry("due", 0)
        .containsEntry("firstDueOn", daysAgo(10).plusDays(30).toString());
  }

  @Test
  @Tag("P09")
  void aPersonUnderAnotherLiveContractIsKeptAndTheClockSaysWhy() {
    UUID subject = learner();
    UUID otherCompany = UUID.randomUUID();
    UUID other = contract(otherCompany, daysAgo(100));
    account(subject, other, otherCompany, daysAgo(90));
    UUID leaver = learner();
    ended(contract, company, daysAgo(45));
    awaitDisposal(leaver, "executing");
    assertThat(awaitClock(subject, "contact-details"))
        .containsEntry("ground", "contract-in-force")
        .containsEntry("dueOn", null);
    assertThat(disposals(subject)).isEmpty();
  }

  @Test
  @Tag("P09")
  void activityAfterTheEndBlocksAndTheClockSaysWhy() {
    UUID subject = learner();
    ended(contract, company, daysAgo(20));
    enrolled(subject, contract, daysAgo(3));
    await()
        .atMost(10, SECONDS)
        .untilAsserted(() ->
            assertThat(awaitClock(subject, "contact-details"))
                .containsEntry("ground", "recent-activity")
                .containsEntry("dueOn", daysAgo(3).plusDays(30).toString()));
    assertThat(disposals(subject)).isEmpty();
  }

  @Test
  @Tag("P15")
  void coursesThatHaveBeenFollowedUpAreAnonymisedUnderALiveContract() {
    UUID subject = account(contract, company, daysAgo(300));
    UUID enrolment = enrolled(subject, contract, daysAgo(200));
    told(Api.completed(enrolment, subject, contract, daysAgo(100)));
    assertThat(disposals(subject)).isEmpty();
    told(
        fact(
            "follow-up.completed.v1",
            "enrolmentId",
            enrolment,
            "subjectId",
            subject,
            "contractId",
            contract,
            "courseId",
            COURSE,
            "completedOn",
            daysAgo(40)));
    List<Map<String, Object>> orders = awaitOrders(PLATFORM, subject);
    assertThat(orders)
        .singleElement()
        .satisfies(order -> {
          assertThat(order).containsEntry("action", "anonymise");
          assertThat(order.get("items"))
              .isEqualTo(
                  List.of(
                      Map.of(
                          "category",
                          "education-records",
                          "records",
                          List.of(enrolment.toString()))));
        });
    answer(PLATFORM, subject, done("education-records", 1));
    awaitDisposal(subject, "completed");
    await()
        .atMost(10, SECONDS)
        .untilAsserted(() ->
            assertThat(clocks(subject))
                .isNotEmpty()
                .noneMatch(clock -> clock.get("category").equals("education-records")));
    assertThat(erased.contains(subject)).isFalse();
    enrolled(subject, contract, daysAgo(1));
  }

  @Test
  @Tag("P14")
  void invoicesWhoseSevenYearsAreUpGoByThemselves() {
    UUID subject = account(contract, company, daysAgo(300));
    UUID old = invoiced(subject, contract, LocalDate.of(2018, 3, 1), LocalDate.of(2018, 12, 31));
    invoiced(subject, contract, daysAgo(100), LocalDate.of(2026, 12, 31));
    assertThat(awaitOrders(PLATFORM, subject).getFirst().get("items"))
        .isEqualTo(
            List.of(Map.of("category", "billing-details", "records", List.of(old.toString()))));
    answer(PLATFORM, subject, done("billing-details", 1));
    awaitDisposal(subject, "completed");
  }

  @Test
  @Tag("P09")
  void oneSystemThatDoesNotAnswerKeepsItOpen() {
    UUID subject = learner();
    ended(contract, company, daysAgo(45));
    awaitDisposal(subject, "executing");
    answer(PLATFORM, subject, done("contact-details", 3));
    await().atMost(10, SECONDS).until(() -> openOrders(PLATFORM, subject).isEmpty());
    JsonPath disposal = Api.disposal((String) disposals(subject).getFirst().get("id"));
    assertThat(disposal.getString("state")).isEqualTo("executing");
    assertThat(disposal.getList("orders.findAll { it.outcome == null }.system", String.class))
        .contains(DIRECTORY);
    assertThat(topics.events(DisposalCompleted.class, Topic.RETENTION, subject)).isEmpty();
  }

  @Test
  @Tag("P09")
  void aSystemThatFailsIsShownAndTheDisposalIsNotComplete() {
    UUID subject = learner();
    ended(contract, company, daysAgo(45));
    awaitDisposal(subject, "executing");
    answer(PLATFORM, subject, done("contact-details", 3));
    answer(DIRECTORY, subject, Map.of("outcome", "failed", "evidence", "ab".repeat(32)));
    JsonPath shown =
        await()
            .atMost(10, SECONDS)
            .until(
                () -> Api.disposal((String) disposals(subject).getFirst().get("id")),
                one ->
                    one.getInt("orders.find { it.system == 'sign-in-directory' }.failures") == 1);
    assertThat(shown.getString("state")).isEqualTo("executing");
    answer(DIRECTORY, subject, done("login-credentials", 1));
    awaitDisposal(subject, "completed");
  }

  @Test
  @Tag("P09")
  void aSystemThatRefusesMakesItWaitWithTheGroundAndNeverComplete() {
    UUID subject = learner();
    ended(contract, company, daysAgo(45));
    awaitDisposal(subject, "executing");
    answer(PLATFORM, subject, done("contact-details", 3));
    answer(DIRECTORY, subject, reply("refused", "account-in-use"));
    JsonPath disposal = awaitDisposal(subject, "deferred");
    assertThat(disposal.getString("deferral.ground")).isEqualTo("account-in-use");
    assertThat(disposal.getString("deferral.until")).isEqualTo(Api.today().plusDays(1).toString());
    assertThat(erased.contains(subject)).isFalse();
    assertThat(summary().getInt("deferred")).isEqualTo(1);
  }

  @Test
  void theSummaryOfAContractNobodyHasToldOfIsNotFound() {
    asSupport()
        .get("/v1/contracts/" + UUID.randomUUID() + "/disposals/summary")
        .then()
        .statusCode(404);
  }

  @Test
  void disposalsAreListedByContractAndByCursor() {
    UUID first = learner();
    UUID second = learner();
    ended(contract, company, daysAgo(45));
    awaitDisposal(first, "executing");
    awaitDisposal(second, "executing");
    JsonPath page =
        asSupport()
            .queryParam("contractId", contract)
            .queryParam("state", "executing")
            .queryParam("limit", 1)
            .get("/v1/disposals")
            .then()
            .statusCode(200)
            .body("items.size()", is(1))
            .extract()
            .jsonPath();
    asSupport()
        .queryParam("contractId", contract)
        .queryParam("limit", 1)
        .queryParam("cursor", page.getString("next"))
        .get("/v1/disposals")
        .then()
        .statusCode(200)
        .body("items.size()", is(1))
        .body("next", nullValue());
    asSupport().queryParam("state", "gone").get("/v1/disposals").then().statusCode(400);
  }
}
