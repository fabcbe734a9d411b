package se.diplomagroup.integritet.kit.order;

import static java.util.stream.Collectors.groupingBy;

import io.quarkus.arc.properties.UnlessBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.diplomagroup.integritet.contracts.SystemOrdered;
import se.diplomagroup.integritet.kit.outbox.Outbox;

/// The book in the service's own database.
@ApplicationScoped
@UnlessBuildProperty(name = OrderSettings.ORIGIN, stringValue = OrderSettings.NONE)
class StoredOrderBook implements OrderBook {

  private final StoredOrders orders;
  private final OrderStarts starts;
  private final Outbox outbox;
  private final Clock clock;

  StoredOrderBook(StoredOrders orders, OrderStarts starts, Outbox outbox, Clock clock) {
    this.orders = orders;
    this.starts = starts;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public void issue(SystemOrdered order) {
    if (orders.add(order)) {
      outbox.append(order);
    }
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public void withdraw(UUID originId) {
    orders.withdraw(originId, clock.instant());
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public boolean begin(UUID orderId) {
    StoredOrder order =
        orders
            .lock(orderId)
            .orElseThrow(() -> new IllegalArgumentException("an order that nobody has issued"));
    return switch (starts.ask(order)) {
      case GO -> true;
      case WITHDRAWN, ANSWERED -> false;
      case HELD -> throw new IllegalStateException("what the order is about must stay");
    };
  }

  @Override
  public List<OrderState> ordersOf(UUID originId) {
    return ordersOf(List.of(originId)).getOrDefault(originId, List.of());
  }

  @Override
  public Map<UUID, List<OrderState>> ordersOf(Collection<UUID> originIds) {
    Instant now = clock.instant();
    return orders.ofOrigins(originIds).stream()
        .map(order -> order.state(now))
        .collect(groupingBy(state -> state.order().originId()));
  }

  @Override
  public Optional<OrderState> order(UUID orderId) {
    Instant now = clock.instant();
    return orders.byId(orderId).map(order -> order.state(now));
  }
}
