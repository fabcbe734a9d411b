package se.diplomagroup.integritet.consent.decision;

import java.util.List;
import java.util.concurrent.CompletionStage;
import se.diplomagroup.integritet.consent.commit.CallTrace;

/// Where decisions are recorded. A call is recorded as a whole or not at all, and is durable when
/// the answer is there.
public interface Ledger {

  /// Records the decisions of one call. Completes when they are durable; no thread waits for it.
  ///
  /// @param trace what joins the facts of the call
  /// @return one receipt per decision, in the same order; fails with a
  ///   [se.diplomagroup.integritet.kit.problem.ProblemException] if the ledger refuses one of them,
  ///   in which case none is recorded
  /// @throws se.diplomagroup.integritet.kit.problem.ProblemException if too many calls wait
  CompletionStage<List<Receipt>> record(List<NewDecision> call, CallTrace.Call trace);

  /// @param duplicate whether the same decision was in the ledger before; its entry is the earlier
  record Receipt(LedgerEntry entry, boolean duplicate) {}
}
