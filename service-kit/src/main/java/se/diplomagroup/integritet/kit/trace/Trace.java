package se.diplomagroup.integritet.kit.trace;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The correlation id and the W3C trace parent of the call or the event at hand. What it causes
/// carries them on.
@RequestScoped
public class Trace {

  private @Nullable UUID correlationId;
  private @Nullable String traceParent;

  /// Begins the trace of a call or an event; without an id from outside a new one is drawn.
  public void begin(@Nullable UUID correlationId, @Nullable String traceParent) {
    this.correlationId = correlationId;
    this.traceParent = traceParent;
  }

  public UUID correlationId() {
    if (correlationId == null) {
      correlationId = UUID.randomUUID();
    }
    return correlationId;
  }

  public @Nullable String traceParent() {
    return traceParent;
  }
}
