package se.diplomagroup.integritet.kit.trace;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The id that joins everything a call causes, as it is told in a header.
public final class CorrelationId {

  /// The header by which a caller names the id, and by which it is given back.
  public static final String HEADER = "X-Correlation-Id";

  private static final int LENGTH = 36;

  private CorrelationId() {}

  /// What a header says, or null if it says nothing or not an id.
  public static @Nullable UUID read(@Nullable String text) {
    if (text == null || text.length() != LENGTH) {
      return null;
    }
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
