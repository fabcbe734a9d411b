package se.diplomagroup.integritet.connector;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.diplomagroup.integritet.contracts.CloudEvents;
import se.diplomagroup.integritet.contracts.Event;
import se.diplomagroup.integritet.contracts.EventTypes;
import se.diplomagroup.integritet.contracts.SystemReplied;
import se.diplomagroup.integritet.contracts.Topic;
import se.diplomagroup.integritet.kit.event.EventCodec;
import se.diplomagroup.integritet.kit.event.UnreadableEvent;
import se.diplomagroup.integritet.localstack.testing.TestTopics;

/// The test's own hands on the topics.
@ApplicationScoped
class Topics {

  private final TestTopics topics;

  Topics(
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
      @ConfigProperty(name = "integritet.topic-prefix") String prefix) {
    this.topics = new TestTopics(bootstrapServers, prefix);
  }

  /// Sends an event past every outbox.
  void send(Event event, UUID eventId, String source) {
    topics.send(
        event.topic().wireName(),
        event.key().toString().getBytes(StandardCharsets.UTF_8),
        Map.of(
            CloudEvents.SPEC_VERSION, "1.0",
            CloudEvents.ID, eventId.toString(),
            CloudEvents.TYPE, EventTypes.typeOf(event),
            CloudEvents.SOURCE, source,
            CloudEvents.TIME, Instant.now().toString(),
            CloudEvents.SUBJECT, event.key().toString()),
        EventCodec.encode(event));
  }

  /// Every reply to an order that is on the topic now.
  List<SystemReplied> repliesTo(UUID orderId) {
    return topics.messages(Topic.REPLIES.wireName()).stream()
        .map(message -> decode(message.value()))
        .filter(reply -> reply.orderId().equals(orderId))
        .toList();
  }

  private static SystemReplied decode(byte[] json) {
    try {
      return (SystemReplied) EventCodec.decode(EventTypes.typeOf(SystemReplied.class), json);
    } catch (UnreadableEvent e) {
      throw new AssertionError(e);
    }
  }
}
