package se.diplomagroup.integritet.retention.sweep;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.diplomagroup.integritet.retention.Api.DIRECTORY;
import static se.diplomagroup.integritet.retention.Api.PLATFORM;
import static se.diplomagroup.integritet.retention.Api.answer;
import static se.diplomagroup.integritet.retention.Api.awaitDisposal;
import static se.diplomagroup.integritet.retention.Api.contract;
import static se.diplomagroup.integritet.retention.Api.daysAgo;
import static se.diplomagroup.integritet.retention.Api.disposals;
import static se.diplomagroup.integritet.retention.Api.done;
import static se.diplomagroup.integritet.retention.Api.ended;
import static se.diplomagroup.integritet.retention.Api.fact;
import static se.diplomagroup.integritet.retention.Api.openOrders;
import static se.diplomagroup.integritet.retention.Api.tellAll;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalCompleted;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalPlanned;
import se.diplomagroup.integritet.contracts.SystemOrdered;
import se.diplomagroup.integritet.contracts.Topic;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;
import se.diplomagroup.integritet.retention.Api;
import se.diplomagroup.integritet.retention.Topics;
import se.diplomagroup.integritet.retention.customer.People;

/// What happens when things go wrong in the middle, and when several replicas work at once.
@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@Tag("P09")
class DrillsTest {

  @Inject SweepPass pass;
  @Inject People people;
  @Inject Topics topics;
  @Inject DataSource dataSource;

  private final UUID company = UUID.randomUUID();
  private UUID contract = UUID.randomUUID();

  @BeforeEach
  void aContract() {
    Api.declareUsual();
    contract = contract(company, daysAgo(400));
  }

  private List<UUID> learners(int number) {
    List<UUID> subjects = new ArrayList<>();
    List<Map<String, Object>> facts = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      UUID subject = UUID.randomUUID();
      subjects.add(subject);
      facts.add(
          fact(
              "account.created.v1",
              "subjectId",
              subject,
              "contractId",
              contract,
              "companyId",
              company,
              "createdOn",
              daysAgo(300)));
    }
    tellAll(facts).then().statusCode(200);
    return subjects;
  }

  private int summary(String figure) {
    return Api.summary(contract).getInt(figure);
  }

  private static void everySystemAnswers(UUID subject) {
    answer(PLATFORM, subject, done("contact-details", 1));
    answer(DIRECTORY, subject, done("login-credentials", 1));
  }

  @Test
  void severalReplicasSweepAtOnceAndEverythingHappensOnce() throws Exception {
    List<UUID> subjects = learners(60);
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService replicas = Executors.newFixedThreadPool(3);
        ExecutorService workers = Executors.newFixedThreadPool(6)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        running.add(
            replicas.submit(() -> {
              start.await();
              Instant end = Instant.now().plusSeconds(4);
              while (Instant.now().isBefore(end)) {
                pass.run(workers);
              }
              return null;
            }));
      }
      ended(contract, company, daysAgo(45));
      start.countDown();
      for (Future<?> replica : running) {
        replica.get();
      }
    }
    await().atMost(30, SECONDS).until(() -> summary("due") == 60);
    await()
        .atMost(30, SECONDS)
        .untilAsserted(() ->
            assertThat(subjects)
                .allSatisfy(subject ->
                    assertThat(disposals(subject))
                        .singleElement()
                        .satisfies(one -> assertThat(one).containsEntry("state", "executing"))));
    UUID anyone = subjects.getFirst();
    await()
        .atMost(10, SECONDS)
        .untilAsserted(
            () -> assertThat(topics.events(SystemOrdered.class, Topic.ORDERS, anyone)).hasSize(3));
    assertThat(topics.events(SystemOrdered.class, Topic.ORDERS, anyone))
        .extracting(order -> order.system() + " " + order.action())
        .doesNotHaveDuplicates();
    assertThat(topics.events(DisposalPlanned.class, Topic.RETENTION, anyone)).hasSize(1);
  }

  @Test
  void rowsThatADeadReplicaHadClaimedAreTakenUpAfterItsLease() {
    List<UUID> subjects = learners(5);
    await()
        .atMost(10, SECONDS)
        .untilAsserted(() ->
            assertThat(subjects)
                .allSatisfy(subject -> assertThat(Api.clocks(subject)).isNotEmpty()));
    Sql sql = new Sql(dataSource);
    sql.update("update contract set ended_on = ? where contract_id = ?", daysAgo(45), contract);
    for (UUID subject : subjects) {
      sql.update(
          "update person set review_at = now() + interval '1 second', attempts = 1"
              + " where subject_id = ?",
          subject);
    }
    subjects.forEach(subject -> awaitDisposal(subject, "executing"));
    assertThat(people.claimForReview(100, Instant.now(), Instant.now().plus(Duration.ofDays(1))))
        .doesNotContainAnyElementsOf(subjects);
  }

  @Test
  void aDatabaseFailureInTheMiddleOfTheOrdersLeavesNothingHalfDone() {
    UUID subject = learners(1).getFirst();
    Sql sql = new Sql(dataSource);
    sql.update("create sequence if not exists crashes");
    sql.update(
        """
        create or replace function crash() returns trigger language plpgsql as $$
        begin
          if new.system = 'sign-in-directory' and nextval('crashes') <= 2 then
            raise exception 'killed between two orders';
          end if;
          return new;
        end $$
        """);
    sql.update(
        "create or replace trigger crash before insert on system_order"
            + " for each row execute function crash()");
    try {
      ended(contract, company, daysAgo(45));
      awaitDisposal(subject, "executing");
    } finally {
      sql.update("drop trigger crash on system_order");
    }
    assertThat(openOrders(PLATFORM, subject)).hasSize(2);
    everySystemAnswers(subject);
    awaitDisposal(subject, "completed");
    assertThat(topics.events(DisposalPlanned.class, Topic.RETENTION, subject)).hasSize(1);
    assertThat(topics.events(SystemOrdered.class, Topic.ORDERS, subject)).hasSize(4);
  }

  @Test
  void aReplyThatIsToldTwiceCompletesOnce() {
    UUID subject = learners(1).getFirst();
    ended(contract, company, daysAgo(45));
    awaitDisposal(subject, "executing");
    everySystemAnswers(subject);
    awaitDisposal(subject, "completed");
    Sql sql = new Sql(dataSource);
    sql.update("update disposal set next_attempt_at = now() where subject_id = ?", subject);
    await()
        .atMost(10, SECONDS)
        .until(() ->
            sql.query(
                        "select 1 from disposal where subject_id = ? and next_attempt_at is null",
                        row -> true,
                        subject)
                    .size()
                == 1);
    assertThat(topics.events(DisposalCompleted.class, Topic.RETENTION, subject)).hasSize(1);
  }

  @Test
  void aHugeContractIsHandedOnInBoundedSteps() {
    int number = 2500;
    Sql sql = new Sql(dataSource);
    for (int i = 0; i < number / 500; i++) {
      learners(500);
    }
    ended(contract, company, daysAgo(10));
    await()
        .atMost(Duration.ofSeconds(90))
        .until(() ->
            sql.query(
                        """
                        select count(*) from clock k join membership m using (subject_id)
                        where m.contract_id = ? and k.category = 'contact-details'
                          and k.due_on is not null
                        """,
                        row -> row.getLong(1),
                        contract)
                    .getFirst()
                == number);
    assertThat(summary("people")).isEqualTo(number);
    assertThat(summary("due")).isZero();
  }
}
