package se.diplomagroup.integritet.kit.inbox;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Sha256;

/// What decides which records are in order with each other: their key. A key that is no UUID is
/// shown as a digest, a record without a key stands alone.
final class OrderKey {

  private OrderKey() {}

  static String of(RawRecord record) {
    byte[] key = record.key();
    if (key == null) {
      return "%s/%d/%d".formatted(record.topic(), record.partition(), record.offset());
    }
    UUID uuid = uuid(new String(key, StandardCharsets.UTF_8));
    return uuid == null ? "sha256/" + Sha256.of(key) : uuid.toString();
  }

  static @Nullable UUID uuid(@Nullable String text) {
    if (text == null || text.length() != 36) {
      return null;
    }
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
