package se.diplomagroup.integritet.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.contracts.Categories;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.SystemOrdered;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;
import se.diplomagroup.integritet.contracts.SystemReplied;
import se.diplomagroup.integritet.contracts.SystemReplied.Outcome;
import se.diplomagroup.integritet.kit.order.OrderState;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;

@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@QuarkusTestResource(PlatformDouble.class)
class ConnectorTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject Orders orders;
  @Inject ExampleSystem system;
  @Inject ReplyRecorder told;
  @Inject Topics topics;
  @Inject DataSource dataSource;

  private final UUID person = UUID.randomUUID();

  @Test
  void anOrderIsCarriedOutAndAnsweredWithCountsAndEvidence() {
    system.addNote(person, "one");
    system.addNote(person, "two");

    SystemOrdered order = orders.issue(person, Action.ERASE);

    OrderState state = finalStateOf(order);
    assertThat(state.outcome()).isEqualTo(Outcome.DONE);
    assertThat(state.counts()).containsExactly(new SystemReplied.Count(Categories.SUPPORT_CASE, 2));
    assertThat(state.late()).isFalse();
    assertThat(system.notesOf(person)).isEmpty();
    assertThat(told.answersTo(order.originId())).isOne();
  }

  @Test
  void theEvidenceIsTheDigestOfWhatTheSystemKept() {
    system.addNote(person, "one");

    SystemOrdered order = orders.issue(person, Action.ERASE);

    OrderState state = finalStateOf(order);
    var kept =
        new Sql(dataSource)
            .query(
                "select nonce, account from connector_order where order_id = ?",
                row -> new byte[][] {row.getBytes(1), row.getBytes(2)},
                order.orderId())
            .getFirst();
    assertThat(Evidence.hash(kept[0], kept[1])).isEqualTo(state.evidence());
    assertThat(new String(kept[1]))
        .contains("order " + order.orderId(), "support-case 1", "erased notes");
  }

  @Test
  void aPersonOfWhomNothingIsHeldIsAnsweredWithNoData() {
    SystemOrdered order = orders.issue(person, Action.ERASE);

    assertThat(finalStateOf(order).outcome()).isEqualTo(Outcome.NO_DATA);
    assertThat(finalStateOf(order).isFulfilled()).isTrue();
  }

  @Test
  void anActionTheSystemDoesNotKnowIsAnsweredAsImpossible() {
    SystemOrdered order = orders.issue(person, Action.ARCHIVE);

    OrderState state = finalStateOf(order);
    assertThat(state.outcome()).isEqualTo(Outcome.IMPOSSIBLE);
    assertThat(state.ground()).isEqualTo(Answer.NOT_SUPPORTED);
  }

  @Test
  void theSameOrderTwiceIsRunOnce() {
    SystemOrdered order = orders.issue(person, Action.RESTRICT);
    finalStateOf(order);

    topics.send(order, UUID.randomUUID(), "somebody");
    SystemOrdered next = orders.issue(person, Action.ERASE);

    finalStateOf(next);
    assertThat(system.ranFor(person)).containsExactly(Action.RESTRICT, Action.ERASE);
    assertThat(topics.repliesTo(order.orderId())).hasSize(1);
  }

  @Test
  void anOrderIsIssuedOncePerOriginSystemAndAction() {
    SystemOrdered order = orders.issue(person, Action.RESTRICT);
    SystemOrdered again =
        new SystemOrdered(
            UUID.randomUUID(),
            person,
            order.system(),
            order.action(),
            order.origin(),
            order.originId(),
            order.items(),
            null,
            order.orderedAt(),
            order.answerBy());

    orders.issue(again);
    SystemOrdered next = orders.issue(person, Action.ERASE);

    finalStateOf(next);
    assertThat(system.ranFor(person)).containsExactly(Action.RESTRICT, Action.ERASE);
  }

  @Test
  void anOrderForAnotherSystemIsLeftAlone() {
    system.addNote(person, "mine");
    SystemOrdered foreign =
        orders.issue(
            Orders.order(person, Code.of("other-system"), Action.ERASE, Duration.ofDays(1)));
    SystemOrdered own = orders.issue(person, Action.RESTRICT);

    finalStateOf(own);

    assertThat(system.notesOf(person)).containsExactly("mine");
    assertThat(orders.stateOf(foreign).outcome()).isNull();
  }

  @Test
  void aFailingOrderIsToldAndTriedAgainUntilItSucceeds() {
    system.addNote(person, "stubborn");
    var calls = new AtomicInteger();
    system.afterwards(
        person,
        answer -> {
          if (calls.incrementAndGet() <= 2) {
            throw new IllegalStateException("not yet");
          }
          return answer;
        });

    SystemOrdered order = orders.issue(person, Action.ERASE);

    OrderState state = finalStateOf(order);
    assertThat(state.outcome()).isEqualTo(Outcome.DONE);
    assertThat(state.failures()).isEqualTo(2);
    assertThat(state.counts()).containsExactly(new SystemReplied.Count(Categories.SUPPORT_CASE, 1));
    assertThat(topics.repliesTo(order.orderId()))
        .extracting(SystemReplied::outcome)
        .containsExactly(Outcome.FAILED, Outcome.FAILED, Outcome.DONE);
  }

  @Test
  void anErrorOfTheSystemIsAFailureLikeAnyOther() {
    var calls = new AtomicInteger();
    system.afterwards(
        person,
        answer -> {
          if (calls.incrementAndGet() == 1) {
            throw new StackOverflowError();
          }
          return answer;
        });

    SystemOrdered order = orders.issue(person, Action.RESTRICT);

    assertThat(finalStateOf(order).outcome()).isEqualTo(Outcome.DONE);
  }

  @Test
  void aKillBetweenTheEffectAndTheReplyUndoesBothAndAnotherReplicaTakesOver() {
    system.addNote(person, "once");
    var sql = new Sql(dataSource);
    var killed = new CountDownLatch(1);
    var replaced = new CountDownLatch(1);
    var calls = new AtomicInteger();
    system.afterwards(
        person,
        answer -> {
          if (calls.incrementAndGet() == 1) {
            int backend = sql.query("select pg_backend_pid()", row -> row.getInt(1)).getFirst();
            AttemptLocks.breakThatOf(orderOf(person), dataSource);
            Thread.ofVirtual().start(() -> terminate(backend, killed));
            waitFor(killed);
            waitFor(replaced);
          }
          return answer;
        });

    SystemOrdered order = orders.issue(person, Action.ERASE);

    OrderState state = finalStateOf(order);
    replaced.countDown();
    assertThat(state.outcome()).isEqualTo(Outcome.DONE);
    assertThat(state.failures()).isZero();
    assertThat(state.counts()).containsExactly(new SystemReplied.Count(Categories.SUPPORT_CASE, 1));
    SystemOrdered next = orders.issue(person, Action.RESTRICT);
    finalStateOf(next);
    assertThat(topics.repliesTo(order.orderId()))
        .filteredOn(reply -> reply.outcome().isFinal())
        .hasSize(1);
  }

  @Test
  void aDeferredOrderIsRunAgainOnItsDay() {
    var calls = new AtomicInteger();
    system.afterwards(
        person,
        answer ->
            calls.incrementAndGet() == 1
                ? Answer.deferred(LocalDate.now().minusDays(1), Code.of("follow-up-period"))
                : answer);

    SystemOrdered order = orders.issue(person, Action.RESTRICT);

    assertThat(finalStateOf(order).outcome()).isEqualTo(Outcome.DONE);
    assertThat(topics.repliesTo(order.orderId()))
        .extracting(SystemReplied::outcome)
        .containsExactly(Outcome.DEFERRED, Outcome.DONE);
  }

  @Test
  void anOrderThatASystemPutsOffForTooLongHasFailedAndIsTriedAgain() {
    var calls = new AtomicInteger();
    system.afterwards(
        person,
        answer ->
            switch (calls.incrementAndGet()) {
              case 1 -> Answer.deferred(LocalDate.MAX, Code.of("follow-up-period"));
              case 2 -> Answer.deferred(LocalDate.now().plusYears(11), Code.of("follow-up-period"));
              default -> answer;
            });

    SystemOrdered order = orders.issue(person, Action.ERASE);

    assertThat(finalStateOf(order).outcome()).isEqualTo(Outcome.NO_DATA);
    assertThat(topics.repliesTo(order.orderId()))
        .extracting(SystemReplied::outcome)
        .containsExactly(Outcome.FAILED, Outcome.FAILED, Outcome.NO_DATA);
  }

  @Test
  void theEndOfARestrictionDoesNotOvertakeIt() {
    var calls = new AtomicInteger();
    system.afterwards(
        person,
        answer -> {
          if (calls.incrementAndGet() == 1) {
            throw new IllegalStateException("not yet");
          }
          return answer;
        });

    SystemOrdered restrict = orders.issue(person, Action.RESTRICT);
    SystemOrdered unrestrict = orders.issue(person, Action.UNRESTRICT);

    finalStateOf(unrestrict);
    assertThat(orders.stateOf(restrict).isFinal()).isTrue();
    assertThat(system.ranFor(person))
        .containsExactly(Action.RESTRICT, Action.RESTRICT, Action.UNRESTRICT);
  }

  @Test
  void collectedDataIsUploadedAndAnsweredWithCounts() {
    system.addNote(person, "hello");

    SystemOrdered order = orders.issue(person, Action.COLLECT);

    OrderState state = finalStateOf(order);
    assertThat(state.outcome()).isEqualTo(Outcome.DONE);
    assertThat(state.counts()).containsExactly(new SystemReplied.Count(Categories.SUPPORT_CASE, 1));
    assertThat(PlatformDouble.bodyAt(packageOf(order)))
        .isEqualTo("{\"support-case\":[{\"text\":\"hello\"}]}");
  }

  @Test
  void nothingCollectedIsAnsweredWithNoDataAndUploadsNothing() {
    SystemOrdered order = orders.issue(person, Action.COLLECT);

    assertThat(finalStateOf(order).outcome()).isEqualTo(Outcome.NO_DATA);
    assertThat(PlatformDouble.bodyAt(packageOf(order))).isNull();
  }

  @Test
  void anUploadThatIsNotTakenIsTriedAgain() {
    system.addNote(person, "patience");
    SystemOrdered order =
        Orders.order(person, ExampleSystem.KEY, Action.COLLECT, Duration.ofDays(1));
    PlatformDouble.answerFirstWith(packageOf(order), 503, 401);

    orders.issue(order);

    assertThat(finalStateOf(order).outcome()).isEqualTo(Outcome.DONE);
    assertThat(finalStateOf(order).failures()).isEqualTo(2);
  }

  @Test
  void anUploadThatWillNeverBeTakenIsAnsweredAsImpossible() {
    system.addNote(person, "too late");
    SystemOrdered order =
        Orders.order(person, ExampleSystem.KEY, Action.COLLECT, Duration.ofDays(1));
    PlatformDouble.answerFirstWith(packageOf(order), 409);

    orders.issue(order);

    OrderState state = finalStateOf(order);
    assertThat(state.outcome()).isEqualTo(Outcome.IMPOSSIBLE);
    assertThat(state.ground()).isEqualTo(RightsService.PACKAGE_REFUSED);
  }

  @Test
  void anUploadWhoseReplicaStopsIsTakenOverAndAnsweredOnce() {
    system.addNote(person, "twice uploaded");
    var replaced = new CountDownLatch(1);
    SystemOrdered order =
        Orders.order(person, ExampleSystem.KEY, Action.COLLECT, Duration.ofDays(1));
    PlatformDouble.beforeAnswer(packageOf(order), () -> waitFor(replaced));

    orders.issue(order);

    assertThat(finalStateOf(order).outcome()).isEqualTo(Outcome.DONE);
    replaced.countDown();
    finalStateOf(orders.issue(person, Action.RESTRICT));
    assertThat(topics.repliesTo(order.orderId())).hasSize(1);
  }

  @Test
  void correctionsAreFetchedFromTheServiceThatOrderedThem() {
    system.addNote(person, "wrong");
    SystemOrdered order =
        Orders.order(person, ExampleSystem.KEY, Action.RECTIFY, Duration.ofDays(1));
    PlatformDouble.lay(
        "/v1/orders/" + order.orderId() + "/corrections",
        """
        {"corrections":[{"category":"support-case","field":"text",
          "oldValue":"wrong","newValue":"right"}]}
        """);

    orders.issue(order);

    assertThat(finalStateOf(order).outcome()).isEqualTo(Outcome.DONE);
    assertThat(system.notesOf(person)).containsExactly("right");
  }

  private OrderState finalStateOf(SystemOrdered order) {
    return await().atMost(PATIENCE).until(() -> orders.stateOf(order), OrderState::isFinal);
  }

  private UUID orderOf(UUID subjectId) {
    return new Sql(dataSource)
        .query(
            "select order_id from connector_order where subject_id = ?",
            row -> row.getObject(1, UUID.class),
            subjectId)
        .getFirst();
  }

  private void terminate(int backend, CountDownLatch done) {
    new Sql(dataSource).query("select pg_terminate_backend(?)", row -> row.getBoolean(1), backend);
    done.countDown();
  }

  private static String packageOf(SystemOrdered order) {
    return "/v1/orders/" + order.orderId() + "/package";
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
