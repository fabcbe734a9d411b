package se.diplomagroup.integritet.kit.order;

import io.quarkus.arc.properties.UnlessBuildProperty;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Finds orders whose time for an answer has run out and tells the service, once for each order.
@ApplicationScoped
@UnlessBuildProperty(name = OrderSettings.ORIGIN, stringValue = OrderSettings.NONE)
class LateOrders {

  private static final Logger LOG = Logger.getLogger(LateOrders.class);

  private final StoredOrders orders;
  private final OrderReplyHandler handler;
  private final Clock clock;

  LateOrders(StoredOrders orders, OrderReplyHandler handler, Clock clock) {
    this.orders = orders;
    this.handler = handler;
    this.clock = clock;
  }

  @Scheduled(
      every = "${integritet.orders.late-check:10s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void check() {
    while (QuarkusTransaction.requiringNew().call(this::tellOfOne)) {}
  }

  private boolean tellOfOne() {
    Optional<StoredOrder> late = orders.markLate(clock.instant());
    late.ifPresent(order -> {
      LOG.warnf(
          "No final answer of %s to order %s in time",
          order.order().system(), order.order().orderId());
      handler.late(order.order().origin(), order.originId());
    });
    return late.isPresent();
  }
}
