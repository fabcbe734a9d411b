package se.diplomagroup.integritet.connector;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.SystemOrdered;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;
import se.diplomagroup.integritet.contracts.SystemOrdered.Origin;
import se.diplomagroup.integritet.kit.order.OrderBook;
import se.diplomagroup.integritet.kit.order.OrderState;

/// Issues orders as a service does.
@ApplicationScoped
class Orders {

  private final OrderBook book;

  Orders(OrderBook book) {
    this.book = book;
  }

  SystemOrdered issue(UUID subjectId, Action action) {
    return issue(order(subjectId, ExampleSystem.KEY, action, Duration.ofDays(1)));
  }

  SystemOrdered issue(SystemOrdered order) {
    QuarkusTransaction.requiringNew().run(() -> book.issue(order));
    return order;
  }

  void withdraw(SystemOrdered order) {
    QuarkusTransaction.requiringNew().run(() -> book.withdraw(order.originId()));
  }

  OrderState stateOf(SystemOrdered order) {
    return book.ordersOf(order.originId()).stream()
        .filter(state -> state.orderId().equals(order.orderId()))
        .findFirst()
        .orElseThrow();
  }

  static SystemOrdered order(UUID subjectId, Code system, Action action, Duration time) {
    Instant now = Instant.now();
    return new SystemOrdered(
        UUID.randomUUID(),
        subjectId,
        system,
        action,
        Origin.DISPOSAL,
        UUID.randomUUID(),
        List.of(),
        null,
        now,
        now.plus(time));
  }
}
