package se.diplomagroup.integritet.consent.decision;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import se.diplomagroup.integritet.consent.change.SubjectChanges;
import se.diplomagroup.integritet.consent.commit.CallTrace;
import se.diplomagroup.integritet.consent.commit.GroupCommit;
import se.diplomagroup.integritet.consent.decision.LedgerBatch.Outcome;

/// Queues calls, so that those which come while others are being committed share a transaction. Who
/// calls goes on when their own call is durable and this replica answers by it.
@ApplicationScoped
class QueuedLedger implements Ledger {

  private final GroupCommit<LedgerCall, Outcome> commits;
  private final CallTrace trace;

  QueuedLedger(
      LedgerWriter writer, SubjectChanges changes, CallTrace trace, LedgerSettings settings) {
    this.trace = trace;
    this.commits =
        new GroupCommit<>(
            "ledger",
            settings.writers(),
            settings.group(),
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
  public List<Receipt> record(List<NewDecision> call) {
    return switch (commits.commit(new LedgerCall(call, trace.here()))) {
      case Outcome.Recorded recorded -> recorded.receipts();
      case Outcome.Refused refused -> throw refused.problem();
    };
  }

  @PreDestroy
  void close() {
    commits.close();
  }
}
