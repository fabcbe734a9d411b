package se.diplomagroup.integritet.retention;

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
import se.diplomagroup.integritet.contracts.Topic;
import se.diplomagroup.integritet.kit.event.EventCodec;
import se.diplomagroup.integritet.kit.event.UnreadableEvent;
import se.diplomagroup.integritet.localstack.testing.TestTopics;

/// The test's own hands on the topics.
@ApplicationScoped
public class Topics {

  private final TestTopics topics;

  Topics(
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
      @ConfigProperty(name = "integritet.topic-prefix") String prefix) {
    this.topics = new TestTopics(bootstrapServers, prefix);
  }

  /// Sends an event as another service would.
  public void send(Event event, String source) {
    send(event, UUID.randomUUID(), source);
  }

  public void send(Event event, UUID eventId, String source) {
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

  /// Events of one type and key that are on their topic now, in order.
  public <T extends Event> List<T> events(Class<T> type, Topic topic, UUID key) {
    return topics.messages(topic.wireName()).stream()
        .filter(message -> text(message.key()).equals(key.toString()))
        .filter(
            message -> TestTopics.header(message, CloudEvents.TYPE).equals(EventTypes.typeOf(type)))
        .map(message -> decode(type, message.value()))
        .toList();
  }

  /// Everything that is on the topics now, as text.
  public String everything() {
    StringBuilder all = new StringBuilder();
    for (Topic topic : Topic.values()) {
      for (var message : topics.messages(topic.wireName())) {
        all.append(text(message.value())).append('\n');
        message.headers().forEach(header -> all.append(text(header.value())).append('\n'));
      }
    }
    return all.toString();
  }

  private static <T extends Event> T decode(Class<T> type, byte[] json) {
    try {
      return type.cast(EventCodec.decode(EventTypes.typeOf(type), json));
    } catch (UnreadableEvent e) {
      throw new AssertionError(e);
    }
  }

  private static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
