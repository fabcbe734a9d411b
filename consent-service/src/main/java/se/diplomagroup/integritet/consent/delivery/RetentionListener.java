package se.diplomagroup.integritet.consent.delivery;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import se.diplomagroup.integritet.consent.catalogue.CarryingSystems;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.RetentionEvent.SystemRegistered;
import se.diplomagroup.integritet.kit.inbox.Inbox;
import se.diplomagroup.integritet.kit.inbox.Received;

/// Learns from retention-service which systems carry out which purposes.
@ApplicationScoped
class RetentionListener {

  private static final String CHANNEL = "retention";

  private final Inbox inbox;
  private final CarryingSystems systems;
  private final Deliveries deliveries;

  RetentionListener(Inbox inbox, CarryingSystems systems, Deliveries deliveries) {
    this.inbox = inbox;
    this.systems = systems;
    this.deliveries = deliveries;
  }

  @Incoming(CHANNEL)
  @Blocking
  void receive(ConsumerRecords<byte[], byte[]> batch) {
    inbox.receive(CHANNEL, batch, this::apply);
  }

  private void apply(Received received) {
    if (received.event() instanceof SystemRegistered registered) {
      Set<Code> added = systems.register(registered);
      deliveries.joined(registered.system(), added, registered.registeredAt());
    }
  }
}
