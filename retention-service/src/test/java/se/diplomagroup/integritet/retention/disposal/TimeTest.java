package se.diplomagroup.integritet.retention.disposal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.diplomagroup.integritet.retention.Api.DIRECTORY;
import static se.diplomagroup.integritet.retention.Api.PLATFORM;
import static se.diplomagroup.integritet.retention.Api.account;
import static se.diplomagroup.integritet.retention.Api.answer;
import static se.diplomagroup.integritet.retention.Api.awaitClock;
import static se.diplomagroup.integritet.retention.Api.awaitDisposal;
import static se.diplomagroup.integritet.retention.Api.awaitOrders;
import static se.diplomagroup.integritet.retention.Api.clocks;
import static se.diplomagroup.integritet.retention.Api.contract;
import static se.diplomagroup.integritet.retention.Api.daysAgo;
import static se.diplomagroup.integritet.retention.Api.disposals;
import static se.diplomagroup.integritet.retention.Api.done;
import static se.diplomagroup.integritet.retention.Api.ended;
import static se.diplomagroup.integritet.retention.Api.hold;
import static se.diplomagroup.integritet.retention.Api.invoiced;
import static se.diplomagroup.integritet.retention.Api.openOrders;
import static se.diplomagroup.integritet.retention.Api.reply;
import static se.diplomagroup.integritet.retention.Api.tell;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalCompleted;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalDeferred;
import se.diplomagroup.integritet.contracts.Topic;
import se.diplomagroup.integritet.kit.inbox.ErasedSubjects;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;
import se.diplomagroup.integritet.retention.Api;
import se.diplomagroup.integritet.retention.MovingClock;
import se.diplomagroup.integritet.retention.Topics;

/// What happens when time goes by.
@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@TestProfile(TimeTest.WithTimeOfItsOwn.class)
class TimeTest {

  /// An application and a database that no other test shares, since their time is moved.
  public static final class WithTimeOfItsOwn implements QuarkusTestProfile {}

  @Inject Topics topics;
  @Inject ErasedSubjects erased;
  @Inject DataSource dataSource;

  private final UUID company = UUID.randomUUID();
  private UUID contract = UUID.randomUUID();
  private UUID subject = UUID.randomUUID();

  @BeforeEach
  void aPersonUnderAContract() {
    MovingClock.reset();
    Api.declareUsual();
    contract = contract(company, daysAgo(400));
    subject = account(contract, company, daysAgo(300));
  }

  @AfterEach
  void back() {
    MovingClock.reset();
  }

  private void everySystemAnswers() {
    answer(PLATFORM, subject, done("contact-details", 3));
    answer(DIRECTORY, subject, done("login-credentials", 1));
  }

  private JsonPath summary() {
    return Api.summary(contract);
  }

  @Test
  @Tag("P09")
  void whatIsDueIsDisposedOfWhenItsDayHasComeWithoutAnyEvent() {
    ended(contract, company, daysAgo(10));
    await()
        .atMost(10, SECONDS)
        .untilAsserted(() ->
            assertThat(awaitClock(subject, "contact-details"))
                .containsEntry("dueOn", daysAgo(10).plusDays(30).toString()));
    MovingClock.forward(Duration.ofDays(19));
    assertThat(disposals(subject)).isEmpty();
    MovingClock.forward(Duration.ofDays(40));
    awaitDisposal(subject, "executing");
  }

  @Test
  @Tag("P09")
  void aSystemThatNeverAnswersIsShownLateAndTheDisposalIsNeverComplete() {
    ended(contract, company, daysAgo(45));
    awaitDisposal(subject, "executing");
    answer(DIRECTORY, subject, done("login-credentials", 1));
    MovingClock.forward(Duration.ofDays(4));
    String id = (String) disposals(subject).getFirst().get("id");
    JsonPath late =
        await().atMost(10, SECONDS).until(() -> Api.disposal(id), one -> one.getBoolean("late"));
    assertThat(late.getString("state")).isEqualTo("executing");
    assertThat(
            late.getList("orders.findAll { it.late && it.outcome == null }.system", String.class))
        .containsOnly(PLATFORM);
    assertThat(disposals(subject).getFirst()).containsEntry("late", true);
    assertThat(summary().getMap("")).containsEntry("late", 1).containsEntry("done", 0);
    MovingClock.forward(Duration.ofDays(300));
    assertThat(Api.disposal(id).getString("state")).isEqualTo("executing");
    assertThat(topics.events(DisposalCompleted.class, Topic.RETENTION, subject)).isEmpty();
    answer(PLATFORM, subject, done("contact-details", 3));
    awaitDisposal(subject, "completed");
  }

  @Test
  @Tag("P09")
  void aSystemThatRefusedIsOrderedAgainTheNextDayAndTheOthersAreNot() {
    ended(contract, company, daysAgo(45));
    awaitDisposal(subject, "executing");
    answer(PLATFORM, subject, done("contact-details", 3));
    answer(DIRECTORY, subject, reply("refused", "account-in-use"));
    awaitDisposal(subject, "deferred");
    assertThat(openOrders(DIRECTORY, subject)).isEmpty();
    MovingClock.forward(Duration.ofDays(2));
    assertThat(awaitOrders(DIRECTORY, subject)).hasSize(1);
    assertThat(openOrders(PLATFORM, subject)).isEmpty();
    answer(DIRECTORY, subject, done("login-credentials", 1));
    JsonPath disposal = awaitDisposal(subject, "completed");
    assertThat(disposal.getList("orders.findAll { it.system == 'sign-in-directory' }.outcome"))
        .containsExactly("refused", "done");
    assertThat(erased.contains(subject)).isTrue();
  }

  @Test
  @Tag("P10")
  void aHoldThatIsPlacedWhileARefusalWaitsBindsTheNextAttempt() {
    ended(contract, company, daysAgo(45));
    awaitDisposal(subject, "executing");
    answer(PLATFORM, subject, done("contact-details", 3));
    answer(DIRECTORY, subject, reply("refused", "account-in-use"));
    awaitDisposal(subject, "deferred");
    String hold = hold(subject, "Dnr", "grund");
    MovingClock.forward(Duration.ofDays(2));
    await()
        .atMost(10, SECONDS)
        .untilAsserted(() ->
            assertThat(awaitDisposal(subject, "deferred").getString("deferral.ground"))
                .isEqualTo("legal-hold"));
    assertThat(openOrders(DIRECTORY, subject)).isEmpty();
    Api.release(hold);
    assertThat(awaitOrders(DIRECTORY, subject)).hasSize(1);
  }

  @Test
  @Tag("P10")
  void whatIsHeldIsLookedAtAgainAndToldOnce() {
    hold(subject, "Dnr", "grund");
    ended(contract, company, daysAgo(45));
    awaitDisposal(subject, "deferred");
    MovingClock.forward(Duration.ofDays(3));
    Sql sql = new Sql(dataSource);
    await()
        .atMost(10, SECONDS)
        .until(() ->
            sql.query(
                    "select next_attempt_at > now() + interval '3 days' from disposal"
                        + " where subject_id = ?",
                    row -> row.getBoolean(1),
                    subject)
                .getFirst());
    assertThat(topics.events(DisposalDeferred.class, Topic.RETENTION, subject)).hasSize(1);
    assertThat(openOrders(PLATFORM, subject)).isEmpty();
  }

  @Test
  @Tag("P14")
  void invoicesThatWereKeptAreErasedByThemselvesWhenTheirTimeHasCome() {
    UUID invoice = invoiced(subject, contract, daysAgo(390), LocalDate.of(2025, 12, 31));
    ended(contract, company, daysAgo(45));
    awaitDisposal(subject, "executing");
    everySystemAnswers();
    awaitDisposal(subject, "completed");
    await().atMost(10, SECONDS).until(() -> clocks(subject).size() == 1);

    MovingClock.forwardTo(Instant.parse("2032-12-31T20:00:00Z"));
    assertThat(disposals(subject)).hasSize(1);
    MovingClock.forwardTo(Instant.parse("2032-12-31T23:30:00Z"));
    List<Map<String, Object>> orders = awaitOrders(PLATFORM, subject);
    assertThat(orders)
        .singleElement()
        .satisfies(order -> {
          assertThat(order).containsEntry("action", "erase");
          assertThat(order.get("items"))
              .isEqualTo(
                  List.of(
                      Map.of(
                          "category", "billing-details", "records", List.of(invoice.toString()))));
        });
    answer(PLATFORM, subject, done("billing-details", 1));
    awaitDisposal(subject, "completed");
    Sql sql = new Sql(dataSource);
    await()
        .atMost(10, SECONDS)
        .until(() ->
            sql.query("select 1 from person where subject_id = ?", row -> true, subject).isEmpty());
    assertThat(clocks(subject)).isEmpty();
    tell(Api.fact(
            "account.created.v1",
            "subjectId",
            subject,
            "contractId",
            contract,
            "companyId",
            company,
            "createdOn",
            daysAgo(1)))
        .then()
        .statusCode(410);
  }
}
