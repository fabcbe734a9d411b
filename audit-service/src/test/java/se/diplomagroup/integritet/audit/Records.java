package se.diplomagroup.integritet.audit;

import static org.awaitility.Awaitility.await;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.diplomagroup.integritet.audit.log.LogEntry;
import se.diplomagroup.integritet.audit.log.LogReader;
import se.diplomagroup.integritet.contracts.CloudEvents;
import se.diplomagroup.integritet.contracts.Event;
import se.diplomagroup.integritet.contracts.EventTypes;
import se.diplomagroup.integritet.kit.event.EventCodec;
import se.diplomagroup.integritet.kit.event.UnreadableEvent;
import se.diplomagroup.integritet.localstack.testing.TestTopics;

/// The test's own hand on the topics.
@ApplicationScoped
public class Records {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final TestTopics topics;
  private final LogReader log;

  Records(
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
      @ConfigProperty(name = "integritet.topic-prefix") String prefix,
      LogReader log) {
    this.topics = new TestTopics(bootstrapServers, prefix);
    this.log = log;
  }

  /// Sends an event and waits until it is on the log.
  public LogEntry store(Event event) {
    return stored(send(event, UUID.randomUUID(), UUID.randomUUID()));
  }

  public UUID send(Event event, UUID id, UUID correlationId) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(CloudEvents.SPEC_VERSION, "1.0");
    headers.put(CloudEvents.ID, id.toString());
    headers.put(CloudEvents.TYPE, EventTypes.typeOf(event));
    headers.put(CloudEvents.SOURCE, "example-system");
    headers.put(CloudEvents.TIME, Instant.now().toString());
    headers.put(CloudEvents.SUBJECT, event.key().toString());
    headers.put(CloudEvents.CORRELATION_ID, correlationId.toString());
    send(
        event.topic().wireName(),
        event.key().toString().getBytes(StandardCharsets.UTF_8),
        headers,
        EventCodec.encode(event));
    return id;
  }

  public void send(String topic, byte[] key, Map<String, String> headers, byte[] payload) {
    topics.send(topic, key, headers, payload);
  }

  public LogEntry stored(UUID id) {
    await().atMost(PATIENCE).until(() -> log.byId(id).isPresent());
    return log.byId(id).orElseThrow();
  }

  /// The golden example of a type.
  public static byte[] example(String type) {
    try (var file = Records.class.getResourceAsStream("/examples/" + type + ".json")) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Event exampleEvent(String type) {
    try {
      return EventCodec.decode(type, example(type));
    } catch (UnreadableEvent e) {
      throw new AssertionError(e);
    }
  }
}
