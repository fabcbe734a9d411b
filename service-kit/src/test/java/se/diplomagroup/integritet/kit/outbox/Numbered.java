package se.diplomagroup.integritet.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import se.diplomagroup.integritet.kit.ids.Uuid7;

/// Events of many keys, those of each key numbered from 1, as large as real ones.
final class Numbered {

  private static final String PAYLOAD =
      "{\"number\":%d,\"enrolmentId\":\"%s\",\"subjectId\":\"%s\",\"enrolledOn\":\"2026-03-05\"}";

  private final List<UUID> keys;
  private final long[] numbers;
  private int next;

  Numbered(int keys) {
    this.keys = IntStream.range(0, keys).mapToObj(i -> UUID.randomUUID()).toList();
    this.numbers = new long[keys];
  }

  /// The next events, one key after the other.
  List<OutboxRow> take(int count) {
    List<OutboxRow> rows = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int index = next++ % keys.size();
      rows.add(row(keys.get(index), ++numbers[index]));
    }
    return rows;
  }

  static long numberOf(byte[] payload) {
    String text = new String(payload, StandardCharsets.UTF_8);
    return Long.parseLong(text.substring(text.indexOf(':') + 1, text.indexOf(',')));
  }

  private static OutboxRow row(UUID key, long number) {
    UUID id = Uuid7.next();
    return new OutboxRow(
        id,
        DeliverySetup.TOPIC,
        key,
        "course.enrolled.v1",
        PAYLOAD.formatted(number, id, key).getBytes(StandardCharsets.UTF_8),
        Slots.slotOf(key),
        0,
        "kit-test",
        Instant.now(),
        id,
        null);
  }
}
