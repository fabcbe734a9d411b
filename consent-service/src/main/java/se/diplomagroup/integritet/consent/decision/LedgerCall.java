package se.diplomagroup.integritet.consent.decision;

import java.util.List;
import se.diplomagroup.integritet.consent.commit.CallTrace;

/// One call on its way into the ledger.
record LedgerCall(List<NewDecision> decisions, CallTrace.Call trace) {

  LedgerCall {
    decisions = List.copyOf(decisions);
  }
}
