package se.diplomagroup.integritet.consent.decision;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import se.diplomagroup.integritet.consent.commit.CallTrace;
import se.diplomagroup.integritet.consent.commit.GroupCommit;
import se.diplomagroup.integritet.consent.decision.LedgerBatch.Outcome;

/// Queues calls, so that those which come while others are being committed share a transaction. Who
/// calls goes on when their own call is durable.
@ApplicationScoped
class QueuedLedger implements Ledger {

  private final GroupCommit<LedgerCall, Outcome> commits;
  private final CallTrace trace;

  QueuedLedger(LedgerWriter writer, CallTrace trace, LedgerSettings settings) {
    this.trace = trace;
    this.commits =
        new GroupCommit<>(
            "ledger", settings.writers(), settings.group(), settings.queue(), writer::write);
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
