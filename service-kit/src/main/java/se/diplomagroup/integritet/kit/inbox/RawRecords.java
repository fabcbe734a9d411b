package se.diplomagroup.integritet.kit.inbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;
import se.diplomagroup.integritet.contracts.CloudEvents;

/// Kafka's records as ours.
final class RawRecords {

  private static final byte[] EMPTY = {};

  private RawRecords() {}

  static List<RawRecord> of(ConsumerRecords<byte[], byte[]> batch, String topicPrefix) {
    List<RawRecord> records = new ArrayList<>(batch.count());
    batch.forEach(record -> records.add(of(record, topicPrefix)));
    return records;
  }

  private static RawRecord of(ConsumerRecord<byte[], byte[]> record, String topicPrefix) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Header header : record.headers()) {
      if (header.value() != null) {
        headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
      }
    }
    UUID id = OrderKey.uuid(headers.get(CloudEvents.ID));
    return new RawRecord(
        id == null ? idOfPlace(record) : id,
        withoutPrefix(record.topic(), topicPrefix),
        record.partition(),
        record.offset(),
        record.key(),
        record.value() == null ? EMPTY : record.value(),
        headers);
  }

  private static UUID idOfPlace(ConsumerRecord<byte[], byte[]> record) {
    String place = record.topic() + "/" + record.partition() + "/" + record.offset();
    return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
  }

  private static String withoutPrefix(String topic, String prefix) {
    return topic.startsWith(prefix) ? topic.substring(prefix.length()) : topic;
  }
}
