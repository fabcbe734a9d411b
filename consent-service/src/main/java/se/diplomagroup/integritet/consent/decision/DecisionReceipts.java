package se.diplomagroup.integritet.consent.decision;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What became of the decisions of a call.
record DecisionReceipts(List<DecisionReceipt> decisions) {

  enum Status {
    @JsonProperty("recorded")
    RECORDED,
    @JsonProperty("duplicate")
    DUPLICATE
  }

  record DecisionReceipt(UUID decisionId, long sequence, Instant decidedAt, Status status) {}

  static DecisionReceipts of(List<Ledger.Receipt> receipts) {
    return new DecisionReceipts(receipts.stream().map(DecisionReceipts::receipt).toList());
  }

  static DecisionReceipts of(Ledger.Receipt receipt) {
    return of(List.of(receipt));
  }

  private static DecisionReceipt receipt(Ledger.Receipt receipt) {
    LedgerEntry entry = receipt.entry();
    return new DecisionReceipt(
        entry.id(),
        entry.sequence(),
        entry.decidedAt(),
        receipt.duplicate() ? Status.DUPLICATE : Status.RECORDED);
  }
}
