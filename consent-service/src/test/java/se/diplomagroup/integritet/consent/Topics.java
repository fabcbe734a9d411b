package se.diplomagroup.integritet.consent;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.diplomagroup.integritet.contracts.CloudEvents;
import se.diplomagroup.integritet.contracts.Event;
import se.diplomagroup.integritet.contracts.EventTypes;
import se.diplomagroup.integritet.contracts.Topic;
import se.diplomagroup.integritet.kit.event.EventCodec;
import se.diplomagroup.integritet.kit.event.UnreadableEvent;
import se.diplomagroup.integritet.localstack.testing.TestTopics;

/// The test's own hands on the topics: what other services would tell, and what they would hear.
@ApplicationScoped
public class Topics {

  private final TestTopics topics;

  Topics(
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
      @ConfigProperty(name = "integritet.topic-prefix") String prefix) {
    this.topics = new TestTopics(bootstrapServers, prefix);
  }

  /// Tells events, in this order.
  public void tell(String source, Event... events) {
    for (Event event : events) {
      topics.send(
          event.topic().wireName(),
          event.key().toString().getBytes(StandardCharsets.UTF_8),
          Map.of(
              CloudEvents.SPEC_VERSION, "1.0",
              CloudEvents.ID, UUID.randomUUID().toString(),
              CloudEvents.TYPE, EventTypes.typeOf(event),
              CloudEvents.SOURCE, source,
              CloudEvents.TIME, Instant.now().toString(),
              CloudEvents.SUBJECT, event.key().toString()),
          EventCodec.encode(event));
    }
  }

  /// Everything of one type about one key that is on the topics by now.
  public <E extends Event> List<E> heard(Class<E> type, Topic topic, UUID key) {
    return heard(type, topic).stream().filter(event -> event.key().equals(key)).toList();
  }

  public <E extends Event> List<E> heard(Class<E> type, Topic topic) {
    return topics.messages(topic.wireName()).stream()
        .map(Topics::event)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  private static Event event(ConsumerRecord<byte[], byte[]> message) {
    try {
      return EventCodec.decode(TestTopics.header(message, CloudEvents.TYPE), message.value());
    } catch (UnreadableEvent e) {
      throw new AssertionError(e);
    }
  }
}
