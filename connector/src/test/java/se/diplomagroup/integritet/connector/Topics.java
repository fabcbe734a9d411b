package se.diplomagroup.integritet.connector;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.diplomagroup.integritet.contracts.CloudEvents;
import se.diplomagroup.integritet.contracts.Event;
import se.diplomagroup.integritet.contracts.EventTypes;
import se.diplomagroup.integritet.contracts.SystemReplied;
import se.diplomagroup.integritet.contracts.Topic;
import se.diplomagroup.integritet.kit.event.EventCodec;
import se.diplomagroup.integritet.kit.event.UnreadableEvent;

/// The test's own hands on the topics.
@ApplicationScoped
class Topics {

  private final String bootstrapServers;
  private final String prefix;

  Topics(
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
      @ConfigProperty(name = "integritet.topic-prefix") String prefix) {
    this.bootstrapServers = bootstrapServers;
    this.prefix = prefix;
  }

  /// Sends an event past every outbox.
  void send(Event event, UUID eventId, String source) {
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

  /// Every reply to an order that is on the topic now.
  List<SystemReplied> repliesTo(UUID orderId) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(prefix + Topic.REPLIES.wireName()).stream()
              .map(p -> new org.apache.kafka.common.TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      List<SystemReplied> found = new ArrayList<>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        for (var entry : consumer.poll(Duration.ofMillis(200))) {
          SystemReplied reply = decode(entry.value());
          if (reply.orderId().equals(orderId)) {
            found.add(reply);
          }
        }
      }
      return found;
    }
  }

  private static SystemReplied decode(byte[] json) {
    try {
      return (SystemReplied) EventCodec.decode(EventTypes.typeOf(SystemReplied.class), json);
    } catch (UnreadableEvent e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
