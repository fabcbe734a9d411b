package se.diplomagroup.integritet.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An event that waits to be published, as a row.
///
/// @param topic the topic's name without the deployment's prefix
/// @param slot the part of the keys that one relay at a time publishes
/// @param position orders the rows of one key; 0 until the row is written
@SuppressWarnings("ArrayRecordComponent")
record OutboxRow(
    UUID id,
    String topic,
    UUID key,
    String type,
    byte[] payload,
    int slot,
    long position,
    String source,
    Instant occurredAt,
    UUID correlationId,
    @Nullable String traceParent) {

  byte[] keyBytes() {
    return key.toString().getBytes(StandardCharsets.UTF_8);
  }
}
