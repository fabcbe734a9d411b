package se.diplomagroup.integritet.consent.decision;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One call on its way into the ledger.
///
/// @param correlationId joins the facts it causes to the call
record LedgerCall(
    List<NewDecision> decisions, UUID correlationId, @Nullable String traceParent) {

  LedgerCall {
    decisions = List.copyOf(decisions);
  }
}
