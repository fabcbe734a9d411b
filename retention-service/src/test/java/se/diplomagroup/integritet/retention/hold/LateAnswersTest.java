package se.diplomagroup.integritet.retention.hold;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.diplomagroup.integritet.retention.Api.DIRECTORY;
import static se.diplomagroup.integritet.retention.Api.PLATFORM;
import static se.diplomagroup.integritet.retention.Api.account;
import static se.diplomagroup.integritet.retention.Api.answer;
import static se.diplomagroup.integritet.retention.Api.awaitDisposal;
import static se.diplomagroup.integritet.retention.Api.awaitOrders;
import static se.diplomagroup.integritet.retention.Api.contract;
import static se.diplomagroup.integritet.retention.Api.daysAgo;
import static se.diplomagroup.integritet.retention.Api.done;
import static se.diplomagroup.integritet.retention.Api.ended;
import static se.diplomagroup.integritet.retention.Api.hold;
import static se.diplomagroup.integritet.retention.Api.release;
import static se.diplomagroup.integritet.retention.Api.reply;
import static se.diplomagroup.integritet.retention.Api.start;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalCompleted;
import se.diplomagroup.integritet.contracts.Topic;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;
import se.diplomagroup.integritet.retention.Api;
import se.diplomagroup.integritet.retention.Topics;

/// Answers to orders that a hold took back which come when nobody waits for them: right before the
/// release, or when the orders were called off.
@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@Tag("P10")
class LateAnswersTest {

  @Inject Topics topics;
  @Inject DataSource dataSource;

  private UUID subject = UUID.randomUUID();
  private Map<String, Object> order = Map.of();

  @BeforeEach
  void theOrdersToDisposeOfAPersonHaveLeft() {
    Api.declareUsual();
    UUID company = UUID.randomUUID();
    UUID contract = contract(company, daysAgo(400));
    subject = account(contract, company, daysAgo(300));
    ended(contract, company, daysAgo(45));
    awaitDisposal(subject, "executing");
    order = awaitOrders(DIRECTORY, subject).getFirst();
  }

  @Test
  void aPlanOfWhichNothingWasDoneIsMadeAnewThoughTheLastAnswerCameRightBeforeTheRelease() {
    start(DIRECTORY, order).then().statusCode(204);
    String hold = hold(subject, "Dnr 41", "grund");
    whileNobodyLooksAtTheDisposal(() -> {
      answer(DIRECTORY, order, reply("refused", "order-withdrawn"));
      await()
          .atMost(10, SECONDS)
          .untilAsserted(() -> assertThat(standing(hold)).containsExactly("recalled"));
      release(hold);
    });

    JsonPath executing = awaitDisposal(subject, "executing");

    assertThat(executing.getList("orders.system")).contains(PLATFORM, DIRECTORY);
    assertThat(executing.<Object>getList("orders.withdrawnAt")).containsOnlyNulls();
  }

  @Test
  void nothingIsOrderedByThePlanAsLongAsASystemThatHadBegunHasNotAnswered() {
    start(DIRECTORY, order).then().statusCode(204);
    release(hold(subject, "Dnr 44", "grund"));
    JsonPath waiting = awaitDisposal(subject, "executing");
    assertThat(waiting.getList("orders.findAll { it.withdrawnAt == null }")).isEmpty();

    answer(DIRECTORY, order, reply("refused", "order-withdrawn"));

    await()
        .atMost(10, SECONDS)
        .untilAsserted(() -> {
          JsonPath anew = awaitDisposal(subject, "executing");
          assertThat(anew.getList("orders.system")).contains(PLATFORM, DIRECTORY);
          assertThat(anew.<Object>getList("orders.withdrawnAt")).isNotEmpty().containsOnlyNulls();
        });
  }

  @Test
  void whatWasCalledOffIsNotRepeatedAfterARestore() {
    String hold = hold(subject, "Dnr 42", "grund");
    carriedOutWithoutAsking(hold, 3);
    release(hold);
    awaitDisposal(subject, "executing");

    start(DIRECTORY, order).then().statusCode(410);
  }

  @Test
  void whatASystemDidByAnOrderThatWasCalledOffCountsInTheEnd() {
    String hold = hold(subject, "Dnr 43", "grund");
    carriedOutWithoutAsking(hold, 1_000);
    release(hold);
    awaitDisposal(subject, "executing");

    answer(PLATFORM, subject, done("contact-details", 1));
    answer(DIRECTORY, subject, done("login-credentials", 2));

    JsonPath completed = awaitDisposal(subject, "completed");
    assertThat(completed.getList("orders.id")).contains(order.get("orderId"));
    assertThat(completed.getLong("result.erased")).isEqualTo(sumOfErased(completed));
    await()
        .atMost(10, SECONDS)
        .untilAsserted(() ->
            assertThat(topics.events(DisposalCompleted.class, Topic.RETENTION, subject))
                .singleElement()
                .satisfies(event -> assertThat(event.erased()).isGreaterThanOrEqualTo(1_002)));
  }

  private void carriedOutWithoutAsking(String hold, int records) {
    answer(DIRECTORY, order, done("login-credentials", records));
    await()
        .atMost(10, SECONDS)
        .untilAsserted(() -> assertThat(standing(hold)).containsExactly("carried-out"));
  }

  private static long sumOfErased(JsonPath disposal) {
    return disposal
        .<Map<String, Object>>getList("orders.findAll { it.action == 'erase' }.counts.flatten()")
        .stream()
        .map(count -> count.get("records"))
        .mapToLong(records -> ((Number) Objects.requireNonNull(records)).longValue())
        .sum();
  }

  /// As when all replicas are busy with others, or are being restarted.
  private void whileNobodyLooksAtTheDisposal(Runnable work) {
    Sql sql = new Sql(dataSource);
    sql.update(
        """
        create or replace function asleep() returns trigger language plpgsql as $$
        begin
          new.next_attempt_at = old.next_attempt_at;
          return new;
        end $$
        """);
    sql.update(
        "create or replace trigger asleep before update on disposal for each row"
            + " when (old.subject_id = '%s') execute function asleep()".formatted(subject));
    try {
      work.run();
      await().atMost(10, SECONDS).until(this::isReviewed);
    } finally {
      sql.update("drop trigger asleep on disposal");
    }
    sql.update("update disposal set next_attempt_at = now() where subject_id = ?", subject);
  }

  private boolean isReviewed() {
    return new Sql(dataSource)
        .query(
            "select 1 from person where subject_id = ? and review_at <= now()",
            row -> true,
            subject)
        .isEmpty();
  }

  private List<String> standing(String hold) {
    return hold(hold)
        .getList("underWay[0].systems.findAll { it.system == '" + DIRECTORY + "' }.standing");
  }
}
