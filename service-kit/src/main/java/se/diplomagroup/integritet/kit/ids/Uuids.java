package se.diplomagroup.integritet.kit.ids;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Ids as callers write them.
public final class Uuids {

  private static final int LENGTH = 36;

  private Uuids() {}

  /// The id that a text is: in the one form of RFC 9562, section 4, with 32 digits in their five
  /// groups, and not the nil UUID. Empty for any other text; the JDK alone also takes `1-1-1-1-1`.
  public static Optional<UUID> parse(@Nullable String text) {
    if (text == null || text.length() != LENGTH) {
      return Optional.empty();
    }
    try {
      UUID id = UUID.fromString(text);
      return id.toString().equalsIgnoreCase(text) && !NotNilValidator.isNil(id)
          ? Optional.of(id)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
