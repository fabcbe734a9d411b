package se.diplomagroup.integritet.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
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

/// Before each attempt to dispose of data the system asks whether it still may.
@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@QuarkusTestResource(PlatformDouble.class)
@Tag("P10")
class GoAheadTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int GO = 204;
  private static final int WITHDRAWN = 410;
  private static final int HELD = 423;

  @Inject Orders orders;
  @Inject ExampleSystem system;
  @Inject Topics topics;
  @Inject DataSource dataSource;

  private final UUID person = UUID.randomUUID();
  private final SystemOrdered order =
      Orders.order(person, ExampleSystem.KEY, Action.ERASE, Duration.ofDays(1));

  @BeforeEach
  void somethingIsHeldAboutThePerson() {
    system.addNote(person, "evidence");
  }

  @Test
  void anOrderThatWasTakenBackIsNotBegun() {
    PlatformDouble.answerFirstWith(start(), WITHDRAWN);

    orders.issue(order);

    requireRefusedAsWithdrawn();
    assertThat(system.ranFor(person)).isEmpty();
  }

  @Test
  void anOrderThatFailsIsNotTriedAgainOnceItWasTakenBack() {
    PlatformDouble.answerFirstWith(start(), GO, WITHDRAWN);
    system.afterwards(
        person,
        answer -> {
          throw new IllegalStateException("the disk is full");
        });

    orders.issue(order);

    requireRefusedAsWithdrawn();
    assertThat(system.ranFor(person)).hasSize(1);
    assertThat(topics.repliesTo(order.orderId()))
        .extracting(SystemReplied::outcome)
        .containsExactly(Outcome.FAILED, Outcome.REFUSED);
  }

  @Test
  void anOrderThatWasPutOffIsNotCarriedOutOnItsDayOnceItWasTakenBack() {
    PlatformDouble.answerFirstWith(start(), GO, WITHDRAWN);
    system.instead(
        person, Answer.deferred(LocalDate.now().minusDays(1), Code.of("follow-up-period")));

    orders.issue(order);

    requireRefusedAsWithdrawn();
    assertThat(system.ranFor(person)).hasSize(1);
  }

  @Test
  void asLongAsNobodyCanSayNothingIsDisposedOf() {
    PlatformDouble.answerFirstWith(start(), 503, 401, 404, WITHDRAWN);

    orders.issue(order);

    requireRefusedAsWithdrawn();
    assertThat(system.ranFor(person)).isEmpty();
  }

  @Test
  void anOrderThatIsReadAgainAfterTheDatabaseWasRestoredAsksAnew() {
    PlatformDouble.answerFirstWith(start(), GO, WITHDRAWN);
    orders.issue(order);
    assertThat(finalState().outcome()).isEqualTo(Outcome.DONE);
    new Sql(dataSource).update("delete from connector_order where order_id = ?", order.orderId());
    system.addNote(person, "restored");

    topics.send(order, UUID.randomUUID(), "retention-service");

    await().atMost(PATIENCE).until(() -> topics.repliesTo(order.orderId()).size() == 2);
    assertThat(topics.repliesTo(order.orderId()).getLast().outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(system.notesOf(person)).containsExactly("restored");
  }

  @Test
  void whatWasRestoredGoesAfterTheHoldThatKeepsIt() {
    PlatformDouble.answerFirstWith(start(), GO, HELD, HELD, GO);
    orders.issue(order);
    assertThat(finalState().outcome()).isEqualTo(Outcome.DONE);
    new Sql(dataSource).update("delete from connector_order where order_id = ?", order.orderId());
    system.addNote(person, "restored");

    topics.send(order, UUID.randomUUID(), "retention-service");

    await().atMost(PATIENCE).until(() -> system.notesOf(person).isEmpty());
  }

  @Test
  void whatAnAttemptHasDoneOutsideTheDatabaseIsToldWhenTheOrderIsTakenBack() {
    PlatformDouble.answerFirstWith(start(), GO, WITHDRAWN);
    system.keepOutside(person, "a copy elsewhere");
    system.afterwards(
        person,
        answer -> {
          throw new IllegalStateException("the disk is full");
        });

    orders.issue(order);

    OrderState state = finalState();
    assertThat(state.outcome()).isEqualTo(Outcome.PARTLY);
    assertThat(state.ground()).isEqualTo(Answer.WITHDRAWN);
    assertThat(state.counts()).containsExactly(new SystemReplied.Count(Categories.SUPPORT_CASE, 1));
    assertThat(system.notesOf(person)).containsExactly("evidence");
  }

  @Test
  void whatLiesOutsideTheDatabaseIsLeftAloneWithoutAGoAhead() {
    PlatformDouble.answerFirstWith(start(), 503, WITHDRAWN);
    system.keepOutside(person, "a copy elsewhere");

    orders.issue(order);

    requireRefusedAsWithdrawn();
    assertThat(system.isKeptOutside(person)).isTrue();
  }

  @Test
  void whatLiesOutsideTheDatabaseIsActedOnOutsideAnyTransaction() {
    PlatformDouble.answerFirstWith(start(), GO);
    system.keepOutside(person, "a copy elsewhere");

    orders.issue(order);

    assertThat(finalState().outcome()).isEqualTo(Outcome.DONE);
    assertThat(system.isKeptOutside(person)).isFalse();
    assertThat(system.wasOutsideInATransaction()).isFalse();
  }

  @Test
  void noOtherAttemptBeginsWhileOneIsGoingOnHoweverLongItTakes() {
    PlatformDouble.answerFirstWith(start(), GO, WITHDRAWN);
    system.keepOutside(person, "a copy elsewhere");
    system.beforeOutside(person, this::awaitThatOthersHaveTriedTwice);

    orders.issue(order);

    assertThat(finalState().outcome()).isEqualTo(Outcome.DONE);
    assertThat(system.isKeptOutside(person)).isFalse();
    assertThat(system.notesOf(person)).isEmpty();
  }

  @Test
  void anAttemptThatHasLostItsConnectionLeavesTheOrderToTheNextOne() {
    PlatformDouble.answerFirstWith(start(), GO, GO);
    system.keepOutside(person, "a copy elsewhere");
    var attempts = new AtomicInteger();
    system.beforeOutside(
        person,
        () -> {
          if (attempts.incrementAndGet() == 1) {
            AttemptLocks.breakThatOf(order.orderId(), dataSource);
            await().atMost(PATIENCE).until(() -> attempts.get() == 2);
          }
        });

    orders.issue(order);

    OrderState state = finalState();
    assertThat(state.outcome()).isEqualTo(Outcome.DONE);
    assertThat(state.failures()).isZero();
    assertThat(attempts).hasValue(2);
  }

  @Test
  void whatDisposesOfNothingIsNotAskedFor() {
    SystemOrdered restriction =
        Orders.order(person, ExampleSystem.KEY, Action.RESTRICT, Duration.ofDays(1));

    orders.issue(restriction);

    await().atMost(PATIENCE).until(() -> orders.stateOf(restriction).isFinal());
    assertThat(PlatformDouble.bodyAt(start(restriction))).isNull();
  }

  /// Until the lease has run out twice, or another attempt has answered in spite of this one.
  private void awaitThatOthersHaveTriedTwice() {
    Set<Instant> leases = new HashSet<>();
    await()
        .atMost(PATIENCE)
        .until(() -> {
          leases.add(lease());
          return leases.size() == 3 || orders.stateOf(order).isFinal();
        });
  }

  private Instant lease() {
    return new Sql(dataSource)
        .query(
            "select next_attempt_at from connector_order where order_id = ?",
            row -> row.getObject(1, OffsetDateTime.class).toInstant(),
            order.orderId())
        .getFirst();
  }

  private void requireRefusedAsWithdrawn() {
    OrderState state = finalState();
    assertThat(state.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(state.ground()).isEqualTo(Answer.WITHDRAWN);
    assertThat(system.notesOf(person)).containsExactly("evidence");
  }

  private OrderState finalState() {
    return await().atMost(PATIENCE).until(() -> orders.stateOf(order), OrderState::isFinal);
  }

  private String start() {
    return start(order);
  }

  private static String start(SystemOrdered order) {
    return "/v1/orders/" + order.orderId() + "/start";
  }
}
