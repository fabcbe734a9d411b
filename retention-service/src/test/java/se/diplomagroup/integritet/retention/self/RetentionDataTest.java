package se.diplomagroup.integritet.retention.self;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.diplomagroup.integritet.retention.Api.DIRECTORY;
import static se.diplomagroup.integritet.retention.Api.PLATFORM;
import static se.diplomagroup.integritet.retention.Api.account;
import static se.diplomagroup.integritet.retention.Api.answer;
import static se.diplomagroup.integritet.retention.Api.awaitClock;
import static se.diplomagroup.integritet.retention.Api.awaitDisposal;
import static se.diplomagroup.integritet.retention.Api.contract;
import static se.diplomagroup.integritet.retention.Api.daysAgo;
import static se.diplomagroup.integritet.retention.Api.done;
import static se.diplomagroup.integritet.retention.Api.ended;
import static se.diplomagroup.integritet.retention.Api.enrolled;
import static se.diplomagroup.integritet.retention.Api.hold;
import static se.diplomagroup.integritet.retention.Api.invoiced;
import static se.diplomagroup.integritet.retention.Api.release;
import static se.diplomagroup.integritet.retention.Api.today;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.connector.Answer;
import se.diplomagroup.integritet.connector.Order;
import se.diplomagroup.integritet.contracts.Categories;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;
import se.diplomagroup.integritet.contracts.SystemOrdered.Origin;
import se.diplomagroup.integritet.contracts.SystemReplied.Outcome;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;
import se.diplomagroup.integritet.retention.Api;
import se.diplomagroup.integritet.retention.Migration;

@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
class RetentionDataTest {

  @Inject RetentionData data;
  @Inject DataSource dataSource;

  private final UUID company = UUID.randomUUID();
  private UUID contract = UUID.randomUUID();
  private UUID subject = UUID.randomUUID();

  @BeforeEach
  void aLearner() {
    Api.declareUsual();
    contract = contract(company, daysAgo(400));
    subject = account(contract, company, daysAgo(300));
    enrolled(subject, contract, daysAgo(200));
  }

  private Order order(Action action) {
    return new Order(
        UUID.randomUUID(),
        subject,
        action,
        Origin.REQUEST,
        UUID.randomUUID(),
        List.of(),
        null,
        Instant.now(),
        Instant.now());
  }

  @Test
  @Tag("P18")
  void aPersonGetsClocksHoldsAndDisposalsWithoutTheWordsOfAHold() {
    awaitClock(subject, "contact-details");
    hold(subject, "T 999-26", "hemlig grund");
    List<? extends Map<String, ?>> records =
        data.collect(order(Action.COLLECT)).records().get(Categories.ACCOUNTABILITY_RECORDS);
    assertThat(records).anyMatch(record -> "retention-clock".equals(record.get("kind")));
    assertThat(records)
        .filteredOn(record -> "legal-hold".equals(record.get("kind")))
        .singleElement()
        .satisfies(record -> assertThat(record.get("by")).isEqualTo("court"));
    assertThat(records.toString()).doesNotContain("T 999-26").doesNotContain("hemlig");
  }

  @Test
  @Tag("P10")
  void underAHoldThisServiceForgetsNothing() {
    hold(subject, "T 998-26", "hemlig grund");
    sql().update("update person set erasing_since = now() where subject_id = ?", subject);

    Answer answer = QuarkusTransaction.requiringNew().call(() -> data.erase(order(Action.ERASE)));

    assertThat(answer.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(answer.ground()).contains(Answer.WITHDRAWN);
    assertThat(sql().query("select 1 from enrolment where subject_id = ?", row -> true, subject))
        .hasSize(1);
  }

  @Test
  @Tag("P22")
  void afterAnErasureNothingIsLeftButThePseudonymousDisposal() {
    String hold = hold(subject, "T 999-26", "hemlig grund");
    release(hold);
    erased();
    for (String table : List.of("membership", "enrolment", "lifecycle_fact", "clock", "person")) {
      await()
          .atMost(10, SECONDS)
          .untilAsserted(() ->
              assertThat(
                      sql()
                          .query(
                              "select 1 from " + table + " where subject_id = ?",
                              row -> true,
                              subject))
                  .as(table)
                  .isEmpty());
    }
    assertThat(wordsOfHolds()).containsExactly("");
  }

  @Test
  @Tag("P22")
  void theWordsOfAHoldThatWasPlacedAfterTheErasureGoWithItsRelease() {
    invoiced(subject, contract, daysAgo(50), today());
    erased();
    String first = hold(subject, "T 997-26", "hemlig grund");
    String second = hold(subject, "T 996-26", "hemlig grund");

    release(first);

    assertThat(wordsOfHolds()).containsExactly("", "T 996-26hemlig grund");
    release(second);
    assertThat(wordsOfHolds()).containsExactly("", "");
  }

  @Test
  @Tag("P22")
  void theReleaseOfAHoldLeavesNothingOfAPersonOfWhomNothingElseIsKept() {
    invoiced(subject, contract, daysAgo(50), today());
    erased();
    String hold = hold(subject, "T 995-26", "hemlig grund");
    sql().update("delete from invoice where subject_id = ?", subject);
    sql().update("update person set review_at = now() where subject_id = ?", subject);
    await().atMost(10, SECONDS).until(this::isUnknown);

    release(hold);

    await().atMost(10, SECONDS).until(this::isUnknown);
    assertThat(wordsOfHolds()).containsExactly("");
  }

  @Test
  @Tag("P22")
  void theWordsThatWereLeftOfHoldsOfErasedPeopleAreGoneAndNoOthers() {
    invoiced(subject, contract, daysAgo(50), today());
    erased();
    release(hold(subject, "T 994-26", "hemlig grund"));
    sql().update("update legal_hold set reference = 'T 994-26' where subject_id = ?", subject);
    UUID erasedPerson = subject;
    subject = account(contract(company, daysAgo(400)), company, daysAgo(300));
    release(hold(subject, "T 993-26", "hemlig grund"));

    Migration.run(dataSource, "V74__words_of_holds_of_the_erased");

    assertThat(wordsOfHolds()).containsExactly("T 993-26hemlig grundMålet är avgjort");
    subject = erasedPerson;
    assertThat(wordsOfHolds()).containsExactly("");
  }

  private void erased() {
    ended(contract, company, daysAgo(45));
    awaitDisposal(subject, "executing");
    answer(PLATFORM, subject, done("contact-details", 1));
    answer(DIRECTORY, subject, done("login-credentials", 1));
    awaitDisposal(subject, "completed");
  }

  private boolean isUnknown() {
    return sql().query("select 1 from person where subject_id = ?", row -> true, subject).isEmpty();
  }

  private List<String> wordsOfHolds() {
    return sql()
        .query(
            """
            select coalesce(reference, '') || coalesce(ground, '') || coalesce(release_reason, '')
            from legal_hold where subject_id = ? order by placed_at
            """,
            row -> row.getString(1),
            subject);
  }

  private Sql sql() {
    return new Sql(dataSource);
  }
}
