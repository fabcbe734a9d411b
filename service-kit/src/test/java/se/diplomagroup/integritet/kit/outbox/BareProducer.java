package se.diplomagroup.integritet.kit.outbox;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import se.diplomagroup.integritet.contracts.CloudEvents;

/// The same events straight to the broker, `acks=all`, without an outbox: what the machine could do
/// at best.
final class BareProducer implements AutoCloseable {

  private final DeliverySetup setup;
  private final KafkaProducer<byte[], byte[]> producer;

  BareProducer(DeliverySetup setup) {
    this.setup = setup;
    var configuration = new java.util.HashMap<>(setup.broker());
    configuration.put("acks", "all");
    configuration.put("linger.ms", 0);
    configuration.put("compression.type", "lz4");
    configuration.put("batch.size", 128 * 1024);
    this.producer =
        new KafkaProducer<>(configuration, new ByteArraySerializer(), new ByteArraySerializer());
  }

  Future<RecordMetadata> send(OutboxRow row) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(setup.topic(), row.keyBytes(), row.payload());
    record.headers().add(CloudEvents.ID, row.id().toString().getBytes());
    return producer.send(record);
  }

  void sendAll(List<OutboxRow> rows) throws ExecutionException, InterruptedException {
    List<Future<RecordMetadata>> acknowledgements = rows.stream().map(this::send).toList();
    for (Future<RecordMetadata> acknowledgement : acknowledgements) {
      acknowledgement.get();
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
