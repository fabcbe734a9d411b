package se.diplomagroup.integritet.audit.log;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Ids in what others wrote.
final class Ids {

  private static final int LENGTH = 36;

  private Ids() {}

  static @Nullable UUID of(byte @Nullable [] utf8) {
    return utf8 == null || utf8.length != LENGTH
        ? null
        : parse(new String(utf8, StandardCharsets.UTF_8));
  }

  static @Nullable UUID parse(String text) {
    if (text.length() != LENGTH) {
      return null;
    }
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
