package se.diplomagroup.integritet.consent.decision;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.ConsentEvent.ConsentExpired;
import se.diplomagroup.integritet.contracts.ConsentEvent.ConsentGiven;
import se.diplomagroup.integritet.contracts.ConsentEvent.ConsentRefused;
import se.diplomagroup.integritet.contracts.ConsentEvent.ConsentWithdrawn;
import se.diplomagroup.integritet.contracts.ConsentEvent.Decision;

/// A decision in its place in the ledger.
///
/// @param sequence the place among the subject's own decisions, from 1 and without gaps
public record LedgerEntry(NewDecision decision, long sequence, Instant recordedAt) {

  public UUID id() {
    return decision.decisionId();
  }

  public UUID subjectId() {
    return decision.subject().id();
  }

  public Code purpose() {
    return decision.purpose();
  }

  public Choice choice() {
    return decision.choice();
  }

  public Instant decidedAt() {
    return decision.decidedAt();
  }

  /// From when it has had its effect. An expiry stands at the instant of the consent that it ends,
  /// so that whatever was decided since then outweighs it, and has its effect from that consent's
  /// end on.
  Instant effectiveAt() {
    Instant end = decision.validUntil();
    return choice() == Choice.EXPIRED && end != null ? end : decidedAt();
  }

  /// The fact that other services are told.
  Decision asEvent() {
    Subject subject = decision.subject();
    return switch (choice()) {
      case GIVEN -> {
        Shown shown = Objects.requireNonNull(decision.shown());
        yield new ConsentGiven(
            id(),
            subject.id(),
            subject.kind(),
            purpose(),
            decision.purposeVersion(),
            shown.noticeVersion(),
            shown.language(),
            shown.textHash(),
            sequence,
            decidedAt(),
            decision.validUntil());
      }
      case REFUSED -> {
        Shown shown = Objects.requireNonNull(decision.shown());
        yield new ConsentRefused(
            id(),
            subject.id(),
            subject.kind(),
            purpose(),
            decision.purposeVersion(),
            shown.noticeVersion(),
            shown.language(),
            shown.textHash(),
            sequence,
            decidedAt());
      }
      case WITHDRAWN ->
          new ConsentWithdrawn(
              id(), subject.id(), subject.kind(), purpose(), sequence, decidedAt());
      case EXPIRED ->
          new ConsentExpired(
              id(), subject.id(), subject.kind(), purpose(), sequence, effectiveAt());
    };
  }
}
