package se.diplomagroup.integritet.rights.journey;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import se.diplomagroup.integritet.contracts.Event;
import se.diplomagroup.integritet.kit.inbox.Inbox;
import se.diplomagroup.integritet.kit.inbox.Received;

/// What this service has told the others, as it came out of Kafka.
@ApplicationScoped
class Facts {

  private final Inbox inbox;
  private final Queue<Event> told = new ConcurrentLinkedQueue<>();

  Facts(Inbox inbox) {
    this.inbox = inbox;
  }

  @Incoming("rights")
  @Blocking
  void rights(ConsumerRecords<byte[], byte[]> batch) {
    inbox.receive("rights", batch, this::keep);
  }

  @Incoming("access")
  @Blocking
  void access(ConsumerRecords<byte[], byte[]> batch) {
    inbox.receive("access", batch, this::keep);
  }

  private void keep(Received received) {
    told.add(received.event());
  }

  <E extends Event> List<E> about(UUID subjectId, Class<E> type) {
    return told.stream()
        .filter(event -> event.key().equals(subjectId))
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }
}
