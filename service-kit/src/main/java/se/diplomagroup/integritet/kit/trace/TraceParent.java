package se.diplomagroup.integritet.kit.trace;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The `traceparent` of W3C Trace Context, version 00.
public final class TraceParent {

  /// The header by which a caller tells it.
  public static final String HEADER = "traceparent";

  private static final Pattern SHAPE = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

  private TraceParent() {}

  /// The value if it is well formed, otherwise null.
  public static @Nullable String wellFormed(@Nullable String value) {
    return value != null && SHAPE.matcher(value).matches() ? value : null;
  }
}
