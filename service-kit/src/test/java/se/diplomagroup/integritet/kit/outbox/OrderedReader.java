package se.diplomagroup.integritet.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import se.diplomagroup.integritet.contracts.CloudEvents;

/// Reads a topic as the inbox does: passes over ids it knows, and sees to it that the events of
/// each key come in the order of their numbers, without a gap.
final class OrderedReader implements AutoCloseable {

  /// Hears of each event when it comes for the first time.
  @FunctionalInterface
  interface Arrival {
    void of(UUID id, long nanoTime);
  }

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Arrival arrival;
  private final Thread thread;
  private final Map<String, Long> last = new HashMap<>();
  private final Set<UUID> seen = new HashSet<>();
  private final Set<String> outOfOrder = ConcurrentHashMap.newKeySet();
  private volatile boolean stopped;
  private volatile RuntimeException failure;
  private volatile long count;
  private volatile long repeated;

  OrderedReader(DeliverySetup setup, Arrival arrival) {
    this.consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                setup.bootstrap(),
                "group.id",
                setup.prefix() + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest",
                "max.poll.records",
                5_000,
                "enable.auto.commit",
                false),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    this.arrival = arrival;
    List<TopicPartition> partitions =
        consumer.partitionsFor(setup.topic()).stream()
            .map(partition -> new TopicPartition(setup.topic(), partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    this.thread = Thread.ofPlatform().name("reader").daemon().start(this::read);
  }

  /// The number of different events so far.
  long count() {
    RuntimeException thrown = failure;
    if (thrown != null) {
      throw thrown;
    }
    return count;
  }

  /// How many came more than once.
  long repeated() {
    return repeated;
  }

  Set<String> outOfOrder() {
    return outOfOrder;
  }

  @Override
  public void close() throws InterruptedException {
    stopped = true;
    thread.join();
  }

  private void read() {
    try (consumer) {
      while (!stopped) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
          see(record, System.nanoTime());
        }
      }
    } catch (RuntimeException e) {
      failure = e;
    }
  }

  private void see(ConsumerRecord<byte[], byte[]> record, long now) {
    UUID id =
        UUID.fromString(
            new String(
                record.headers().lastHeader(CloudEvents.ID).value(), StandardCharsets.UTF_8));
    if (!seen.add(id)) {
      repeated = repeated + 1;
      return;
    }
    String key = new String(record.key(), StandardCharsets.UTF_8);
    long number = Numbered.numberOf(record.value());
    if (number != last.getOrDefault(key, 0L) + 1) {
      outOfOrder.add(key);
    }
    last.put(key, number);
    arrival.of(id, now);
    count = count + 1;
  }
}
