package se.diplomagroup.integritet.kit.trace;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The trace at hand, wherever the code runs. Background work outside of any call or event starts a
/// trace of its own with each event it causes.
@ApplicationScoped
public class CurrentTrace {

  private final Trace trace;

  CurrentTrace(Trace trace) {
    this.trace = trace;
  }

  public UUID correlationId() {
    return active() ? trace.correlationId() : UUID.randomUUID();
  }

  public @Nullable String traceParent() {
    return active() ? trace.traceParent() : null;
  }

  private static boolean active() {
    return Arc.container().requestContext().isActive();
  }
}
