package se.diplomagroup.integritet.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.CloudEvents;

/// Publishes as CloudEvents 1.0 in binary content mode through an idempotent producer, `acks=all`.
/// After any failure the producer is thrown away, so that nothing it still holds is sent later on,
/// and the next attempt starts with a new one.
final class KafkaPublisher implements Publisher {

  private final Map<String, Object> configuration;
  private final String topicPrefix;
  private final long timeoutNanos;

  private @Nullable KafkaProducer<byte[], byte[]> producer;

  KafkaPublisher(Map<String, Object> broker, String topicPrefix, Duration timeout) {
    this.configuration = new HashMap<>(broker);
    configuration.keySet().removeIf(KafkaPublisher::ofConsumers);
    configuration.put(ProducerConfig.ACKS_CONFIG, "all");
    configuration.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    configuration.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 5);
    configuration.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    configuration.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
    configuration.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    configuration.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
    configuration.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeout.toMillis());
    configuration.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
    this.topicPrefix = topicPrefix;
    this.timeoutNanos = timeout.toNanos();
  }

  @Override
  public void publish(List<OutboxRow> rows) throws PublishFailed, InterruptedException {
    long deadline = System.nanoTime() + timeoutNanos;
    List<Future<RecordMetadata>> acknowledgements = new ArrayList<>(rows.size());
    try {
      KafkaProducer<byte[], byte[]> open = open();
      for (OutboxRow row : rows) {
        acknowledgements.add(open.send(message(row)));
      }
      for (Future<RecordMetadata> acknowledgement : acknowledgements) {
        acknowledgement.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
      }
    } catch (KafkaException | ExecutionException | TimeoutException e) {
      close();
      throw new PublishFailed(e);
    } catch (InterruptedException e) {
      close();
      throw e;
    }
  }

  @Override
  public void close() {
    KafkaProducer<byte[], byte[]> open = producer;
    if (open != null) {
      producer = null;
      open.close(Duration.ZERO);
    }
  }

  private KafkaProducer<byte[], byte[]> open() {
    KafkaProducer<byte[], byte[]> open = producer;
    if (open == null) {
      open =
          new KafkaProducer<>(configuration, new ByteArraySerializer(), new ByteArraySerializer());
      producer = open;
    }
    return open;
  }

  private ProducerRecord<byte[], byte[]> message(OutboxRow row) {
    ProducerRecord<byte[], byte[]> message =
        new ProducerRecord<>(topicPrefix + row.topic(), row.keyBytes(), row.payload());
    header(message, CloudEvents.SPEC_VERSION, "1.0");
    header(message, CloudEvents.ID, row.id().toString());
    header(message, CloudEvents.TYPE, row.type());
    header(message, CloudEvents.SOURCE, row.source());
    header(message, CloudEvents.TIME, row.occurredAt().toString());
    header(message, CloudEvents.SUBJECT, row.key().toString());
    header(message, CloudEvents.CORRELATION_ID, row.correlationId().toString());
    String traceParent = row.traceParent();
    if (traceParent != null) {
      header(message, CloudEvents.TRACE_PARENT, traceParent);
    }
    header(message, CloudEvents.CONTENT_TYPE, CloudEvents.JSON);
    return message;
  }

  private static void header(ProducerRecord<byte[], byte[]> message, String name, String value) {
    message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean ofConsumers(String property) {
    return property.startsWith("group.") || property.startsWith("auto.offset");
  }
}
