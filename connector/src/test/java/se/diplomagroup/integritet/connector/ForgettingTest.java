package se.diplomagroup.integritet.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.contracts.Categories;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Sha256;
import se.diplomagroup.integritet.contracts.SystemOrdered;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;
import se.diplomagroup.integritet.contracts.SystemReplied;
import se.diplomagroup.integritet.kit.order.OrderState;
import se.diplomagroup.integritet.kit.order.OrderUpkeep;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;

/// Whose an order was is forgotten a month after its end, in the book and at the system.
@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@QuarkusTestResource(PlatformDouble.class)
@Tag("P22")
class ForgettingTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject Orders orders;
  @Inject ExampleSystem system;
  @Inject OrderUpkeep issued;
  @Inject ReceivedOrderUpkeep received;
  @Inject Topics topics;
  @Inject DataSource dataSource;

  private final UUID person = UUID.randomUUID();

  @Test
  void afterItsTimeAnOrderHoldsCountsAndEvidenceAndNobody() {
    SystemOrdered order = erased();
    OrderState before = orders.stateOf(order);
    endedDaysAgo(31, order);

    upkeep();

    assertThat(whereThePersonIsFound()).isEmpty();
    OrderState after = orders.stateOf(order);
    assertThat(after.counts()).containsExactly(new SystemReplied.Count(Categories.SUPPORT_CASE, 1));
    assertThat(after.evidence()).isEqualTo(before.evidence());
    assertThat(after.isFulfilled()).isTrue();
  }

  @Test
  void untilThenItSaysWhoseItWas() {
    SystemOrdered order = erased();
    endedDaysAgo(29, order);

    upkeep();

    assertThat(orders.stateOf(order).order().subjectId()).isEqualTo(person);
    assertThat(whereThePersonIsFound()).hasSize(2);
  }

  @Test
  void anOrderThatHasNotEndedForgetsNothing() {
    SystemOrdered order = silent();

    upkeep();

    assertThat(orders.stateOf(order).order().subjectId()).isEqualTo(person);
  }

  @Test
  void aForgottenOrderIsStillKnownWhenItComesAgain() {
    SystemOrdered order = erased();
    endedDaysAgo(31, order);
    upkeep();
    system.addNote(person, "new");

    topics.send(order, UUID.randomUUID(), "somebody");
    orders.issue(order);
    SystemOrdered next = orders.issue(person, Action.RESTRICT);

    await().atMost(PATIENCE).until(() -> orders.stateOf(next).isFinal());
    assertThat(system.notesOf(person)).containsExactly("new");
    assertThat(topics.repliesTo(order.orderId())).hasSize(1);
  }

  @Test
  void aLateAnswerDoesNotBringThePersonBack() {
    SystemOrdered order = silent();
    orders.withdraw(order);
    endedDaysAgo(31, order);
    upkeep();
    assertThat(whereThePersonIsFound()).isEmpty();

    topics.send(
        new SystemReplied(
            UUID.randomUUID(),
            order.orderId(),
            person,
            order.system(),
            order.action(),
            order.origin(),
            order.originId(),
            SystemReplied.Outcome.DONE,
            List.of(),
            Sha256.of(new byte[0]),
            null,
            null,
            Instant.now()),
        UUID.randomUUID(),
        "silent-system");

    await().atMost(PATIENCE).until(() -> orders.stateOf(order).isFulfilled());
    assertThat(whereThePersonIsFound()).isEmpty();
  }

  @Test
  void itsTimeBeginsWithTheRecallWhereThatCameAfterAnAnswer() {
    SystemOrdered order = silent();
    endedDaysAgo(31, order);
    orders.withdraw(order);

    upkeep();

    assertThat(orders.stateOf(order).order().subjectId()).isEqualTo(person);
  }

  private SystemOrdered silent() {
    return orders.issue(
        Orders.order(person, Code.of("silent-system"), Action.ERASE, Duration.ofDays(1)));
  }

  private SystemOrdered erased() {
    system.addNote(person, "one");
    SystemOrdered order = orders.issue(person, Action.ERASE);
    await().atMost(PATIENCE).until(() -> orders.stateOf(order).isFulfilled());
    return order;
  }

  private void upkeep() {
    issued.run();
    received.run();
  }

  private void endedDaysAgo(int days, SystemOrdered order) {
    for (String table : List.of("system_order", "connector_order")) {
      new Sql(dataSource)
          .update(
              "update "
                  + table
                  + " set answered_at = now() - ? * interval '1 day'"
                  + (table.equals("system_order")
                      ? ", withdrawn_at = withdrawn_at - interval '" + days + " days'"
                      : "")
                  + " where order_id = ?",
              days,
              order.orderId());
    }
  }

  private List<String> whereThePersonIsFound() {
    return new Sql(dataSource)
        .query(
            """
            select 'system_order' from system_order o where o::text like ? or
              convert_from(content, 'UTF8') like ? or convert_from(reply, 'UTF8') like ?
            union all
            select 'connector_order' from connector_order o where o::text like ? or
              convert_from(content, 'UTF8') like ?
            """,
            row -> row.getString(1),
            like(),
            like(),
            like(),
            like(),
            like());
  }

  private String like() {
    return "%" + person + "%";
  }
}
