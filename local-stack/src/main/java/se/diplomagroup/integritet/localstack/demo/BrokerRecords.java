package se.diplomagroup.integritet.localstack.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/// Searches every record that the broker still has: keys, values and headers. They are read as
/// consumers read them, because in the broker's files they stand compressed.
record BrokerRecords(String bootstrapServers) {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(500);

  /// How many of the markers stand in any record.
  long with(Markers markers) {
    Set<String> found = new HashSet<>();
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      List<TopicPartition> everything =
          consumer.listTopics().values().stream()
              .flatMap(Collection::stream)
              .map(it -> new TopicPartition(it.topic(), it.partition()))
              .toList();
      Map<TopicPartition, Long> ends = consumer.endOffsets(everything);
      consumer.assign(everything);
      consumer.seekToBeginning(everything);
      read(consumer, ends, markers, found);
    }
    return found.size();
  }

  private static void read(
      KafkaConsumer<byte[], byte[]> consumer,
      Map<TopicPartition, Long> ends,
      Markers markers,
      Set<String> found) {
    Set<TopicPartition> left = new HashSet<>(ends.keySet());
    long heard = System.nanoTime();
    while (true) {
      left.removeIf(partition -> consumer.position(partition) >= ends.getOrDefault(partition, 0L));
      if (left.isEmpty()) {
        return;
      }
      ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
      records.forEach(record -> found.addAll(markers.in(text(record))));
      if (!records.isEmpty()) {
        heard = System.nanoTime();
      } else if (System.nanoTime() - heard > PATIENCE.toNanos()) {
        throw new JourneyBroken("the broker's records could not be read to their end");
      }
    }
  }

  private static String text(ConsumerRecord<byte[], byte[]> record) {
    StringBuilder text = new StringBuilder();
    text.append(text(record.key())).append('\n').append(text(record.value()));
    for (Header header : record.headers()) {
      text.append('\n').append(header.key()).append('\n').append(text(header.value()));
    }
    return text.toString();
  }

  private static String text(byte @Nullable [] bytes) {
    return bytes == null ? "" : new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false,
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false,
            ConsumerConfig.EXCLUDE_INTERNAL_TOPICS_CONFIG, true,
            ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 8 * 1024 * 1024),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }
}
