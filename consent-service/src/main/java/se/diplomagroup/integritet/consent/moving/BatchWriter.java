package se.diplomagroup.integritet.consent.moving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.diplomagroup.integritet.consent.decision.BulkLedger;
import se.diplomagroup.integritet.consent.decision.BulkLedger.Placed;
import se.diplomagroup.integritet.consent.decision.DecisionCommand;
import se.diplomagroup.integritet.consent.decision.HistoryPolicy;
import se.diplomagroup.integritet.consent.decision.NewDecision;
import se.diplomagroup.integritet.consent.moving.Batch.ReadLine;
import se.diplomagroup.integritet.consent.moving.LineCheck.Answer;

/// Takes in one batch: the decisions, their events and orders, and the report about their lines in
/// one transaction. What is reported as accepted is in the ledger, and the other way round, however
/// the process ends.
@ApplicationScoped
class BatchWriter {

  private final LineCheck check;
  private final BulkLedger ledger;
  private final Imports imports;

  BatchWriter(LineCheck check, BulkLedger ledger, Imports imports) {
    this.check = check;
    this.ledger = ledger;
    this.imports = imports;
  }

  /// @param allNew whether it is likely that none of the lines is in the ledger: it costs less, and
  ///   fails with a unique violation where one is
  /// @return how many lines were duplicates
  @Transactional(TxType.REQUIRES_NEW)
  int write(UUID importId, int upload, Batch batch, Terms terms, boolean allNew) {
    HistoryPolicy policy = check.policy(batch.readings());
    List<Run> runs = new ArrayList<>();
    List<NewDecision> decisions = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    List<DecisionCommand> sentAgain = new ArrayList<>();
    List<Integer> againAt = new ArrayList<>();
    for (ReadLine line : batch.lines()) {
      switch (check.check(line.reading(), terms, policy)) {
        case Answer.NotInOrder(var violation, var command) -> {
          if (command != null) {
            againAt.add(runs.size());
            sentAgain.add(command);
          }
          runs.add(Run.refused(line.number(), violation));
        }
        case Answer.InOrder(var decision) -> {
          places.add(runs.size());
          decisions.add(decision);
          runs.add(Run.taken(line.number(), false));
        }
      }
    }
    if (!decisions.isEmpty()) {
      List<Placed> placed = ledger.record(decisions, terms.trace(), allNew);
      for (int i = 0; i < placed.size(); i++) {
        int place = places.get(i);
        runs.set(place, run(runs.get(place).firstLine(), placed.get(i)));
      }
    }
    if (!sentAgain.isEmpty()) {
      List<Optional<Placed>> known = ledger.takenIn(sentAgain, terms.actor());
      for (int i = 0; i < known.size(); i++) {
        int place = againAt.get(i);
        known.get(i).ifPresent(it -> runs.set(place, run(runs.get(place).firstLine(), it)));
      }
    }
    imports.add(importId, upload, batch.firstLine(), batch.lastLine(), Run.joined(runs));
    return (int) runs.stream().filter(run -> run.outcome() == Outcome.DUPLICATE).count();
  }

  private static Run run(long line, Placed placed) {
    return switch (placed) {
      case Placed.Recorded(boolean duplicate) -> Run.taken(line, duplicate);
      case Placed.Refused(var violation) -> Run.refused(line, violation);
    };
  }
}
