package se.diplomagroup.integritet.consent;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/// The test's own hands on the topics: what other services would tell, and what they would hear.
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

  /// Tells events, in this order.
  public void tell(String source, Event... events) {
    try (var producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      for (Event event : events) {
        producer.send(message(event, source));
      }
    }
  }

  /// Everything of one type about one key that is on the topics by now.
  public <E extends Event> List<E> heard(Class<E> type, Topic topic, UUID key) {
    List<E> events = new ArrayList<>();
    for (Event event : all(topic)) {
      if (type.isInstance(event) && event.key().equals(key)) {
        events.add(type.cast(event));
      }
    }
    return events;
  }

  private List<Event> all(Topic topic) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(prefix + topic.wireName()).stream()
              .map(it -> new TopicPartition(it.topic(), it.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<Event> events = new ArrayList<>();
      while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.get(it))) {
        consumer.poll(Duration.ofMillis(100)).forEach(message -> events.add(event(message)));
      }
      return events;
    }
  }

  private ProducerRecord<byte[], byte[]> message(Event event, String source) {
    ProducerRecord<byte[], byte[]> message =
        new ProducerRecord<>(
            prefix + event.topic().wireName(),
            bytes(event.key().toString()),
            EventCodec.encode(event));
    Map.of(
            CloudEvents.SPEC_VERSION, "1.0",
            CloudEvents.ID, UUID.randomUUID().toString(),
            CloudEvents.TYPE, EventTypes.typeOf(event),
            CloudEvents.SOURCE, source,
            CloudEvents.TIME, Instant.now().toString(),
            CloudEvents.SUBJECT, event.key().toString())
        .forEach((name, value) -> message.headers().add(name, bytes(value)));
    return message;
  }

  private static Event event(ConsumerRecord<byte[], byte[]> message) {
    String type =
        new String(message.headers().lastHeader(CloudEvents.TYPE).value(), StandardCharsets.UTF_8);
    try {
      return EventCodec.decode(type, message.value());
    } catch (UnreadableEvent e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
