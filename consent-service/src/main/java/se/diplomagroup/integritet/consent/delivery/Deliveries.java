package se.diplomagroup.integritet.consent.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import se.diplomagroup.integritet.consent.catalogue.CarryingSystems;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.SystemOrdered;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;
import se.diplomagroup.integritet.contracts.SystemOrdered.Origin;
import se.diplomagroup.integritet.kit.ids.Uuid7;
import se.diplomagroup.integritet.kit.order.OrderBook;
import se.diplomagroup.integritet.kit.order.OrderState;

/// Tells every system that carries out a purpose to stop it for one subject, and keeps account of
/// who has acknowledged (promise P24). Runs in the transaction of what stops it.
@ApplicationScoped
public class Deliveries {

  private final DeliveryRows rows;
  private final CarryingSystems systems;
  private final OrderBook orders;
  private final DeliverySettings settings;
  private final Clock clock;

  Deliveries(
      DeliveryRows rows,
      CarryingSystems systems,
      OrderBook orders,
      DeliverySettings settings,
      Clock clock) {
    this.rows = rows;
    this.systems = systems;
    this.orders = orders;
    this.settings = settings;
    this.clock = clock;
  }

  /// Sends the orders. Where no system carries the purpose out there is nobody to wait for.
  public void begin(List<Stop> stops) {
    Instant now = now();
    Map<Code, List<Code>> told = new HashMap<>();
    List<Delivery> deliveries = new ArrayList<>();
    List<SystemOrdered> orders = new ArrayList<>();
    for (Stop stop : stops) {
      List<Code> carrying = told.computeIfAbsent(stop.purpose(), systems::toTell);
      Delivery delivery = delivery(stop, carrying.size(), now);
      deliveries.add(delivery);
      carrying.forEach(system -> orders.add(order(delivery, system, now)));
    }
    rows.add(deliveries);
    this.orders.issue(orders);
  }

  /// A system has begun to carry out purposes. What was stopped since it registered, before that
  /// was known here, it is told now, unless it was told because the catalogue names it; what was
  /// stopped before, it learns when it asks.
  public void joined(Code system, Set<Code> purposes, Instant registeredAt) {
    List<Delivery> begun = rows.begunSince(registeredAt, purposes);
    Map<UUID, List<OrderState>> told =
        orders.ordersOf(begun.stream().map(Delivery::originId).toList());
    for (Delivery delivery : begun) {
      if (told.getOrDefault(delivery.originId(), List.of()).stream()
          .noneMatch(order -> order.system().equals(system))) {
        rows.reopen(delivery.originId());
        orders.issue(order(delivery, system, now()));
      }
    }
  }

  /// Forgets what was on its way about a subject.
  ///
  /// @return how many deliveries there were
  public int forget(UUID subjectId) {
    return rows.forget(subjectId);
  }

  private Delivery delivery(Stop stop, int systems, Instant now) {
    return new Delivery(
        stop.originId(),
        stop.subjectId(),
        stop.purpose(),
        stop.cause(),
        stop.decidedAt(),
        now,
        now.plus(settings.acknowledgeWithin()),
        systems,
        systems == 0 ? now : null);
  }

  private static SystemOrdered order(Delivery delivery, Code system, Instant now) {
    return new SystemOrdered(
        Uuid7.next(),
        delivery.subjectId(),
        system,
        Action.STOP_PROCESSING,
        Origin.DECISION,
        delivery.originId(),
        List.of(),
        delivery.purpose(),
        now,
        delivery.answerBy());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
