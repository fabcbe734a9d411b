package se.diplomagroup.integritet.kit.order;

import io.quarkus.arc.properties.UnlessBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/// Whether a system may begin with an order.
///
/// An order that is open may be begun, and that is noted. One that was carried out may be carried
/// out once more, as after a restore from a backup, unless the service that issued it says no; its
/// answer stays what it was.
@ApplicationScoped
@UnlessBuildProperty(name = OrderSettings.ORIGIN, stringValue = OrderSettings.NONE)
class OrderStarts {

  /// What a system is told that asks.
  enum Start {
    /// It may begin.
    GO,
    /// The order was taken back.
    WITHDRAWN,
    /// What the order is about must stay for the time being.
    HELD,
    /// The order has ended without anything having been done, or its answer is on its way.
    ANSWERED
  }

  private static final Logger LOG = Logger.getLogger(OrderStarts.class);

  private final StoredOrders orders;
  private final OrderReplyHandler handler;
  private final Clock clock;

  OrderStarts(StoredOrders orders, OrderReplyHandler handler, Clock clock) {
    this.orders = orders;
    this.handler = handler;
    this.clock = clock;
  }

  /// Asks for an order whose row this transaction has locked.
  Start ask(StoredOrder order) {
    if (order.mayBegin()) {
      orders.begun(order.order().orderId(), clock.instant());
      return Start.GO;
    }
    if (order.carriedOut()) {
      return askAgain(order);
    }
    return order.withdrawnAt() == null ? Start.ANSWERED : Start.WITHDRAWN;
  }

  private Start askAgain(StoredOrder order) {
    return switch (handler.repeat(order.order())) {
      case NOW -> {
        LOG.infof(
            "%s carries out order %s once more", order.order().system(), order.order().orderId());
        yield Start.GO;
      }
      case LATER -> Start.HELD;
      case NEVER -> Start.WITHDRAWN;
    };
  }
}
