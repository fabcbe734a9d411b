package se.diplomagroup.integritet.consent.decision;

import java.util.List;

/// Where decisions are recorded. A call is recorded as a whole or not at all, and is durable when
/// the answer is there.
public interface Ledger {

  /// Records the decisions of one call.
  ///
  /// @return one receipt per decision, in the same order
  /// @throws se.diplomagroup.integritet.kit.problem.ProblemException if the ledger refuses one of
  ///   them, in which case none is recorded
  List<Receipt> record(List<NewDecision> call);

  /// @param duplicate whether the same decision was in the ledger before; its entry is the earlier
  record Receipt(LedgerEntry entry, boolean duplicate) {}
}
