package se.diplomagroup.integritet.consent.decision;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import se.diplomagroup.integritet.kit.trace.CurrentTrace;
import se.diplomagroup.integritet.kit.trace.Trace;

/// Lets the facts of one call carry that call's correlation id, on whichever thread they are
/// written.
@ApplicationScoped
class CallTrace {

  private final CurrentTrace current;
  private final Trace trace;

  CallTrace(CurrentTrace current, Trace trace) {
    this.current = current;
    this.trace = trace;
  }

  /// The call as it stands on the caller's thread.
  LedgerCall of(List<NewDecision> decisions) {
    return new LedgerCall(decisions, current.correlationId(), current.traceParent());
  }

  void during(LedgerCall call, Runnable work) {
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
