package se.diplomagroup.integritet.consent.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import se.diplomagroup.integritet.consent.decision.LedgerBatch.Outcome;

/// Writes each call in a transaction of its own.
@ApplicationScoped
class DirectLedger implements Ledger {

  private final LedgerWriter writer;
  private final CallTrace trace;

  DirectLedger(LedgerWriter writer, CallTrace trace) {
    this.writer = writer;
    this.trace = trace;
  }

  @Override
  public List<Receipt> record(List<NewDecision> call) {
    return switch (writer.write(List.of(trace.of(call))).getFirst()) {
      case Outcome.Recorded recorded -> recorded.receipts();
      case Outcome.Refused refused -> throw refused.problem();
    };
  }
}
