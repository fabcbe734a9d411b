package se.diplomagroup.integritet.audit.log;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import se.diplomagroup.integritet.kit.inbox.Inbox;

/// Takes every record of every topic, readable or not.
@ApplicationScoped
class EventListener {

  private static final String CHANNEL = "events";

  private final Inbox inbox;
  private final EventLog log;
  private final Commits commits;

  EventListener(Inbox inbox, EventLog log, Commits commits) {
    this.inbox = inbox;
    this.log = log;
    this.commits = commits;
  }

  @Incoming(CHANNEL)
  @Blocking
  void receive(ConsumerRecords<byte[], byte[]> batch) {
    inbox.receiveRaw(CHANNEL, batch, log::append);
    commits.stored();
  }
}
