package se.diplomagroup.integritet.kit.order;

import io.quarkus.arc.properties.UnlessBuildProperty;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import se.diplomagroup.integritet.contracts.Event;
import se.diplomagroup.integritet.contracts.SystemOrdered.Origin;
import se.diplomagroup.integritet.contracts.SystemReplied;
import se.diplomagroup.integritet.kit.inbox.Inbox;
import se.diplomagroup.integritet.kit.inbox.Received;
import se.diplomagroup.integritet.kit.time.Zones;

/// Enters the systems' answers in the book. All services that issue orders read the same topic;
/// each looks only at replies to its own kind of order.
@ApplicationScoped
@UnlessBuildProperty(name = OrderSettings.ORIGIN, stringValue = OrderSettings.NONE)
class OrderReplies {

  static final String CHANNEL = "replies";

  private static final Logger LOG = Logger.getLogger(OrderReplies.class);

  private final Inbox inbox;
  private final StoredOrders orders;
  private final OrderReplyHandler handler;
  private final Clock clock;
  private final Origin origin;

  OrderReplies(
      Inbox inbox,
      StoredOrders orders,
      OrderReplyHandler handler,
      Clock clock,
      @ConfigProperty(name = OrderSettings.ORIGIN) String origin) {
    this.inbox = inbox;
    this.orders = orders;
    this.handler = handler;
    this.clock = clock;
    this.origin = Origin.valueOf(origin.toUpperCase(Locale.ROOT));
  }

  @Incoming(CHANNEL)
  @Blocking
  void receive(ConsumerRecords<byte[], byte[]> batch) {
    inbox.receive(CHANNEL, batch, this::apply);
  }

  private void apply(Received received) {
    Event event = received.event();
    if (event instanceof SystemReplied reply && reply.origin() == origin) {
      enter(reply, received.source());
    }
  }

  private void enter(SystemReplied told, String source) {
    Instant now = clock.instant();
    SystemReplied reply = Postponement.bounded(told, now);
    Optional<StoredOrder> order = orders.lock(reply.orderId());
    if (order.isEmpty()) {
      refuse(reply, source, "unknown-order", now);
    } else if (!order.get().isAnsweredBy(reply)) {
      refuse(reply, source, "another-system", now);
    } else if (!order.get().answered()) {
      orders.answer(order.get().kept(reply), rests(reply, now), dueAt(order.get(), reply), now);
      handler.answered(reply.origin(), reply.originId());
    }
  }

  private void refuse(SystemReplied reply, String source, String reason, Instant now) {
    LOG.warnf(
        "Refused reply %s of %s to order %s: %s",
        reply.replyId(), reply.system(), reply.orderId(), reason);
    orders.refuse(reply, source, reason, now);
  }

  /// Whether the system has nothing in hand after this answer. One that has failed may have begun
  /// again since.
  private static boolean rests(SystemReplied reply, Instant now) {
    LocalDate until = reply.until();
    boolean putOff =
        reply.outcome() == SystemReplied.Outcome.DEFERRED
            && until != null
            && until.isAfter(LocalDate.ofInstant(now, Zones.STOCKHOLM));
    return putOff || reply.outcome().isFinal();
  }

  /// A deferred order is due again at the end of the day on which it is tried again.
  private static Instant dueAt(StoredOrder order, SystemReplied reply) {
    LocalDate until = reply.until();
    if (reply.outcome() != SystemReplied.Outcome.DEFERRED || until == null) {
      return order.dueAt();
    }
    Instant again = until.plusDays(1).atStartOfDay(Zones.STOCKHOLM).toInstant();
    return again.isAfter(order.dueAt()) ? again : order.dueAt();
  }
}
