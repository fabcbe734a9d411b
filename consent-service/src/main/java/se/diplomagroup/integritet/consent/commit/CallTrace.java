package se.diplomagroup.integritet.consent.commit;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.trace.CurrentTrace;
import se.diplomagroup.integritet.kit.trace.Trace;

/// Lets the facts of one call carry that call's correlation id, on whichever thread they are
/// written.
@ApplicationScoped
public class CallTrace {

  private final CurrentTrace current;
  private final Trace trace;

  CallTrace(CurrentTrace current, Trace trace) {
    this.current = current;
    this.trace = trace;
  }

  /// What joins the facts of a call.
  public record Call(UUID correlationId, @Nullable String traceParent) {}

  /// The call that is being answered on this thread.
  public Call here() {
    return new Call(current.correlationId(), current.traceParent());
  }

  public void during(Call call, Runnable work) {
    ManagedContext context = Arc.container().requestContext();
    boolean own = !context.isActive();
    if (own) {
      context.activate();
    }
    try {
      trace.begin(call.correlationId(), call.traceParent());
      work.run();
    } finally {
      if (own) {
        context.terminate();
      }
    }
  }
}
