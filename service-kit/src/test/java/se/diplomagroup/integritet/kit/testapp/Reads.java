package se.diplomagroup.integritet.kit.testapp;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import se.diplomagroup.integritet.contracts.PersonalDataRead;
import se.diplomagroup.integritet.kit.inbox.Inbox;
import se.diplomagroup.integritet.kit.inbox.Received;

/// Remembers what was read.
@ApplicationScoped
public class Reads {

  private final Inbox inbox;
  private final List<PersonalDataRead> reads = new CopyOnWriteArrayList<>();

  Reads(Inbox inbox) {
    this.inbox = inbox;
  }

  @Incoming("access")
  @Blocking
  void receive(ConsumerRecords<byte[], byte[]> batch) {
    inbox.receive("access", batch, this::apply);
  }

  public List<PersonalDataRead> of(UUID subjectId) {
    return reads.stream().filter(read -> read.subjectId().equals(subjectId)).toList();
  }

  private void apply(Received received) {
    if (received.event() instanceof PersonalDataRead read) {
      reads.add(read);
    }
  }
}
