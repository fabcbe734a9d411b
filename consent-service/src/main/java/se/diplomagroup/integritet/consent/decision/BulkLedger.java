package se.diplomagroup.integritet.consent.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import se.diplomagroup.integritet.consent.commit.CallTrace;
import se.diplomagroup.integritet.consent.decision.LedgerBatch.Outcome;
import se.diplomagroup.integritet.consent.decision.TakenIn.Known;
import se.diplomagroup.integritet.kit.problem.Violation;

/// Records many decisions in the caller's transaction, with the same few statements as a call over
/// HTTP, each of them accepted or refused for itself. Their events and orders go with them.
@ApplicationScoped
public class BulkLedger {

  private final LedgerWriter writer;
  private final TakenIn takenIn;

  BulkLedger(LedgerWriter writer, TakenIn takenIn) {
    this.writer = writer;
    this.takenIn = takenIn;
  }

  /// What became of one decision.
  public sealed interface Placed {

    /// @param duplicate whether the same decision was in the ledger before
    record Recorded(boolean duplicate) implements Placed {}

    /// @param violation the field of the decision that broke a rule
    record Refused(Violation violation) implements Placed {}
  }

  /// @param allNew whether it is likely that none of the decisions is in the ledger: then they are
  ///   not looked up, and one that is makes the transaction fail with a unique violation
  /// @return what became of each, in the same order
  @Transactional(TxType.MANDATORY)
  public List<Placed> record(List<NewDecision> decisions, CallTrace.Call trace, boolean allNew) {
    return writer
        .writeMany(
            decisions.stream().map(decision -> new LedgerCall(List.of(decision), trace)).toList(),
            allNew)
        .stream()
        .map(BulkLedger::placed)
        .toList();
  }

  /// What is to be said of decisions that are not in order, or no longer so: those of them that the
  /// ledger has under their ids are duplicates, or refused where it has another one there. One
  /// query, two where guardians decided.
  ///
  /// @return for each, in the same order; empty where the ledger does not have the id
  @Transactional(TxType.MANDATORY)
  public List<Optional<Placed>> takenIn(List<DecisionCommand> commands, Actor actor) {
    return takenIn.known(commands, actor).stream().map(BulkLedger::placed).toList();
  }

  private static Optional<Placed> placed(Known known) {
    return switch (known) {
      case Known.Not _ -> Optional.empty();
      case Known.Same _ -> Optional.of(new Placed.Recorded(true));
      case Known.Other _ ->
          Optional.of(
              new Placed.Refused(
                  new Violation("decisionId", "decision-id-reused", LedgerBatch.ID_REUSED_DETAIL)));
    };
  }

  private static Placed placed(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Recorded recorded ->
          new Placed.Recorded(recorded.receipts().getFirst().duplicate());
      case Outcome.Refused refused ->
          new Placed.Refused(
              HistoryPolicy.bare(refused.problem().problem().violations().getFirst()));
    };
  }
}
