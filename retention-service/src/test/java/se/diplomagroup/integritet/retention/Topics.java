package se.diplomagroup.integritet.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.diplomagroup.integritet.contracts.CloudEvents;
import se.diplomagroup.integritet.contracts.Event;
import se.diplomagroup.integritet.contracts.EventTypes;
import se.diplomagroup.integritet.contracts.Topic;
import se.diplomagroup.integritet.kit.event.EventCodec;
import se.diplomagroup.integritet.kit.event.UnreadableEvent;

/// The test's own hands on the topics.
@ApplicationScoped
public class Topics {

  private final String bootstrapServers;
  private final String prefix;

  Topics(
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
      @ConfigProperty(name = "integritet.topic-prefix") String prefix) {
    this.bootstrapServers = bootstrapServers;
    this.prefix = prefix;
  }

  /// Sends an event as another service would.
  public void send(Event event, String source) {
    send(event, UUID.randomUUID(), source);
  }

  public void send(Event event, UUID eventId, String source) {
    try (var producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      var sent =
          new ProducerRecord<>(
              prefix + event.topic().wireName(),
              bytes(event.key().toString()),
              EventCodec.encode(event));
      Map.of(
              CloudEvents.SPEC_VERSION, "1.0",
              CloudEvents.ID, eventId.toString(),
              CloudEvents.TYPE, EventTypes.typeOf(event),
              CloudEvents.SOURCE, source,
              CloudEvents.TIME, Instant.now().toString(),
              CloudEvents.SUBJECT, event.key().toString())
          .forEach((name, value) -> sent.headers().add(name, bytes(value)));
      producer.send(sent);
    }
  }

  /// Events of one type and key that are on their topic now, in order.
  public <T extends Event> List<T> events(Class<T> type, Topic topic, UUID key) {
    return records(topic)
        .filter(entry -> new String(entry.key(), StandardCharsets.UTF_8).equals(key.toString()))
        .filter(entry -> header(entry, CloudEvents.TYPE).equals(EventTypes.typeOf(type)))
        .map(entry -> decode(type, entry.value()))
        .toList();
  }

  /// Everything that is on the topics now, as text.
  public String everything() {
    StringBuilder all = new StringBuilder();
    for (Topic topic : Topic.values()) {
      records(topic)
          .forEach(entry -> {
            all.append(new String(entry.value(), StandardCharsets.UTF_8)).append('\n');
            entry
                .headers()
                .forEach(header ->
                    all.append(new String(header.value(), StandardCharsets.UTF_8)).append('\n'));
          });
    }
    return all.toString();
  }

  private Stream<ConsumerRecord<byte[], byte[]>> records(Topic topic) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(prefix + topic.wireName()).stream()
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
      while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
        consumer.poll(Duration.ofMillis(200)).forEach(found::add);
      }
      return found.stream();
    }
  }

  private static String header(ConsumerRecord<byte[], byte[]> entry, String name) {
    return new String(entry.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private static <T extends Event> T decode(Class<T> type, byte[] json) {
    try {
      return type.cast(EventCodec.decode(EventTypes.typeOf(type), json));
    } catch (UnreadableEvent e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
