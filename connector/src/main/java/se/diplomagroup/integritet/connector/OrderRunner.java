package se.diplomagroup.integritet.connector;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.trace.Trace;

/// Runs one order.
///
/// Most orders run in one transaction: the row is locked, the system does its part, the reply is
/// appended, all is committed. A kill at any point undoes all of it, and the next replica finds the
/// order as it was. Some talk to another service first and must not hold a transaction meanwhile:
/// there the row is leased, and [LeasedOrders] runs them.
@ApplicationScoped
class OrderRunner {

  private static final Logger LOG = Logger.getLogger(OrderRunner.class);

  private final PersonalDataSystem system;
  private final ReceivedOrders orders;
  private final Replies replies;
  private final LeasedOrders leasedOrders;
  private final Trace trace;
  private final ConnectorSettings settings;
  private final Clock clock;

  OrderRunner(
      PersonalDataSystem system,
      ReceivedOrders orders,
      Replies replies,
      LeasedOrders leasedOrders,
      Trace trace,
      ConnectorSettings settings,
      Clock clock) {
    this.system = system;
    this.orders = orders;
    this.replies = replies;
    this.leasedOrders = leasedOrders;
    this.trace = trace;
    this.settings = settings;
    this.clock = clock;
  }

  /// Runs the order whose turn it is. Returns false when there is none.
  @ActivateRequestContext
  boolean runNext() {
    var current = new AtomicReference<@Nullable ReceivedOrder>();
    try {
      Instant lease = clock.instant().plus(settings.lease()).truncatedTo(ChronoUnit.MICROS);
      Optional<ReceivedOrder> leased =
          QuarkusTransaction.requiringNew().call(() -> begin(current, lease));
      leased.ifPresent(order -> leasedOrders.run(order, lease));
      return current.get() != null;
    } catch (RuntimeException | Error e) {
      ReceivedOrder failed = current.get();
      if (failed == null) {
        throw e;
      }
      recordFailure(failed, e);
      return true;
    }
  }

  /// Runs the order in this transaction, or leases and returns it when it must run outside.
  private Optional<ReceivedOrder> begin(
      AtomicReference<@Nullable ReceivedOrder> current, Instant lease) {
    Optional<ReceivedOrder> next = orders.lockNext(clock.instant());
    if (next.isEmpty()) {
      return next;
    }
    ReceivedOrder order = next.get();
    current.set(order);
    trace.begin(order.correlationId(), null);
    if (LeasedOrders.runs(order.action())) {
      orders.lease(order.id(), lease);
      return next;
    }
    replies.reply(order, run(order));
    return Optional.empty();
  }

  private Answer run(ReceivedOrder received) {
    Order order = Order.of(received.ordered());
    return switch (order.action()) {
      case RESTRICT -> system.restrict(order);
      case UNRESTRICT -> system.unrestrict(order);
      case STOP_PROCESSING -> system.stopProcessing(order);
      case COLLECT, RECTIFY, ERASE, ANONYMISE, ARCHIVE ->
          throw new IllegalArgumentException("runs outside a transaction");
    };
  }

  /// The log names the kind of error only: an exception's text may hold personal data.
  private void recordFailure(ReceivedOrder order, Throwable failure) {
    int failures = order.attempts() + 1;
    LOG.warnf(
        "Order %s (%s) failed %d times, last with %s at %s",
        order.id(), order.action(), failures, failure.getClass().getName(), where(failure));
    QuarkusTransaction.requiringNew()
        .run(() -> {
          var again = clock.instant().plus(settings.retryAfter(failures));
          if (orders.failed(order.id(), order.attempts(), again) && isTold(failures)) {
            replies.failed(order, Answer.failed(failure));
          }
        });
  }

  /// The first, second, fourth, eighth … failure is told: a long outage does not flood the log.
  private static boolean isTold(int failures) {
    return Integer.bitCount(failures) == 1;
  }

  private static Object where(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    return trace.length == 0 ? "unknown place" : trace[0];
  }
}
