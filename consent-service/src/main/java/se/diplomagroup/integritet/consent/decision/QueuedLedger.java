package se.diplomagroup.integritet.consent.decision;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletionStage;
import se.diplomagroup.integritet.consent.change.SubjectChanges;
import se.diplomagroup.integritet.consent.commit.CallTrace;
import se.diplomagroup.integritet.consent.commit.GroupCommit;
import se.diplomagroup.integritet.consent.decision.LedgerBatch.Outcome;

/// Queues calls, so that those which come while others are being committed share a transaction. Who
/// calls goes on when their own call is durable and this replica answers by it.
@ApplicationScoped
class QueuedLedger implements Ledger {

  private final GroupCommit<LedgerCall, Outcome> commits;

  QueuedLedger(LedgerWriter writer, SubjectChanges changes, LedgerSettings settings) {
    this.commits =
        new GroupCommit<>(
            "ledger",
            settings.writers(),
            settings.group(),
            settings.pace(),
            settings.queue(),
            calls -> write(writer, changes, calls));
  }

  private static List<Outcome> write(
      LedgerWriter writer, SubjectChanges changes, List<LedgerCall> calls) {
    List<Outcome> outcomes = writer.write(calls);
    changes.catchUp();
    return outcomes;
  }

  @Override
  public CompletionStage<List<Receipt>> record(List<NewDecision> call, CallTrace.Call trace) {
    return commits.submit(new LedgerCall(call, trace)).thenApply(QueuedLedger::receipts);
  }

  private static List<Receipt> receipts(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Recorded recorded -> recorded.receipts();
      case Outcome.Refused refused -> throw refused.problem();
    };
  }

  @PreDestroy
  void close() {
    commits.close();
  }
}
