package se.diplomagroup.integritet.connector;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.SystemOrdered;
import se.diplomagroup.integritet.kit.inbox.Inbox;
import se.diplomagroup.integritet.kit.inbox.Received;

/// Takes this system's orders from the topic and stores them. They are run from their rows, so a
/// slow or failing one holds up nothing else.
@ApplicationScoped
class OrderListener {

  private static final String CHANNEL = "orders";

  private final Inbox inbox;
  private final ReceivedOrders orders;
  private final OrderWorkers workers;
  private final Clock clock;
  private final Code key;

  OrderListener(
      Inbox inbox,
      ReceivedOrders orders,
      OrderWorkers workers,
      Clock clock,
      ConnectorSettings settings) {
    this.inbox = inbox;
    this.orders = orders;
    this.workers = workers;
    this.clock = clock;
    this.key = Code.of(settings.key());
  }

  @Incoming(CHANNEL)
  @Blocking
  void receive(ConsumerRecords<byte[], byte[]> batch) {
    inbox.receive(CHANNEL, batch, this::store);
    workers.wake();
  }

  private void store(Received received) {
    if (received.event() instanceof SystemOrdered order && order.system().equals(key)) {
      orders.add(order, received.correlationId(), clock.instant());
    }
  }
}
