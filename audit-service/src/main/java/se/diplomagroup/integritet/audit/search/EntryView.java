package se.diplomagroup.integritet.audit.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.audit.log.LogEntry;

/// An entry of the log as JSON.
///
/// @param data what the record says, or null when it is not JSON
/// @param raw the record's bytes in base64, where they are not a known event
public record EntryView(
    long position,
    UUID id,
    String topic,
    @Nullable String type,
    @Nullable String source,
    @Nullable Instant time,
    @Nullable UUID key,
    @Nullable UUID correlationId,
    boolean readable,
    @Nullable JsonNode data,
    byte @Nullable [] raw,
    Instant receivedAt) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public static EntryView of(LogEntry entry) {
    return new EntryView(
        entry.position(),
        entry.id(),
        entry.topic(),
        entry.type(),
        entry.source(),
        entry.time(),
        entry.key(),
        entry.correlationId(),
        entry.readable(),
        json(entry.payload()),
        entry.readable() ? null : entry.payload(),
        entry.receivedAt());
  }

  private static @Nullable JsonNode json(byte[] payload) {
    try {
      JsonNode node = JSON.readTree(payload);
      return node == null || node.isMissingNode() ? null : node;
    } catch (IOException e) {
      return null;
    }
  }
}
