package se.diplomagroup.integritet.consent.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import se.diplomagroup.integritet.contracts.SystemOrdered.Origin;
import se.diplomagroup.integritet.kit.order.OrderBook;
import se.diplomagroup.integritet.kit.order.OrderReplyHandler;
import se.diplomagroup.integritet.kit.order.OrderState;

/// Takes in the systems' answers. A delivery is complete when every system has stopped; one that
/// answers that it cannot or will not stop leaves it open, in sight of the data protection officer.
@ApplicationScoped
class Acknowledgements implements OrderReplyHandler {

  /// From what a person does not notice to what is late.
  private static final Duration[] BUCKETS = {
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(5),
    Duration.ofSeconds(30),
    Duration.ofMinutes(1),
    Duration.ofMinutes(5),
    Duration.ofHours(1),
    Duration.ofDays(1)
  };

  private final DeliveryRows rows;
  private final OrderBook orders;
  private final Map<Cause, Timer> duration = new EnumMap<>(Cause.class);
  private final Counter late;

  Acknowledgements(DeliveryRows rows, OrderBook orders, MeterRegistry metrics) {
    this.rows = rows;
    this.orders = orders;
    for (Cause cause : Cause.values()) {
      duration.put(
          cause,
          Timer.builder("integritet.withdrawal.delivery")
              .description(
                  "From a decision, or from when it was told here, to the last system's acknowledgement")
              .tag("cause", cause.toString())
              .serviceLevelObjectives(BUCKETS)
              .register(metrics));
    }
    this.late =
        Counter.builder("integritet.withdrawal.late")
            .description("Systems that had not acknowledged in time")
            .register(metrics);
  }

  @Override
  public void answered(Origin origin, UUID originId) {
    rows.lock(originId)
        .filter(delivery -> delivery.completedAt() == null)
        .ifPresent(this::completeIfAllStopped);
  }

  @Override
  public void late(Origin origin, UUID originId) {
    late.increment();
  }

  private void completeIfAllStopped(Delivery delivery) {
    List<OrderState> all = orders.ordersOf(delivery.originId());
    if (all.stream().allMatch(OrderState::isFulfilled)) {
      Instant last =
          all.stream()
              .map(OrderState::answeredAt)
              .filter(Objects::nonNull)
              .max(Comparator.naturalOrder())
              .orElse(delivery.decidedAt());
      rows.complete(delivery.originId(), last);
      Objects.requireNonNull(duration.get(delivery.cause()))
          .record(Duration.between(delivery.decidedAt(), last));
    }
  }
}
