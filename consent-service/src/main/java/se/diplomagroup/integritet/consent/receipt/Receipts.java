package se.diplomagroup.integritet.consent.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import se.diplomagroup.integritet.consent.catalogue.Controller;
import se.diplomagroup.integritet.consent.decision.Decisions;
import se.diplomagroup.integritet.consent.decision.LedgerEntry;
import se.diplomagroup.integritet.consent.reading.SubjectReader;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.identity.Caller;
import se.diplomagroup.integritet.kit.problem.Problems;

/// Receipts, made from the ledger whenever somebody asks: there is no second store that could say
/// something else, and nothing to hand out about somebody who is erased.
@ApplicationScoped
class Receipts {

  private static final Code WHAT = Code.of("receipt");

  private final Decisions decisions;
  private final PastPurposes purposes;
  private final Controller controller;
  private final SubjectReader reader;
  private final Caller caller;

  Receipts(
      Decisions decisions,
      PastPurposes purposes,
      Controller controller,
      SubjectReader reader,
      Caller caller) {
    this.decisions = decisions;
    this.purposes = purposes;
    this.controller = controller;
    this.reader = reader;
    this.caller = caller;
  }

  /// The receipt of a decision as JSON-LD, for the caller.
  ///
  /// @throws se.diplomagroup.integritet.kit.problem.ProblemException 404 if there is no such
  ///   decision, or none that this caller may know of
  String of(UUID decisionId) {
    LedgerEntry entry =
        decisions
            .find(decisionId)
            .filter(this::mayKnow)
            .orElseThrow(() -> Problems.notFound("decision"));
    return ReceiptDocument.of(
        entry,
        purposes.find(entry.purpose(), entry.decision().purposeVersion()),
        controller.view());
  }

  private boolean mayKnow(LedgerEntry entry) {
    return switch (caller.kind()) {
      case PERSON -> reader.mayRead(entry.subjectId());
      case SYSTEM -> caller.systemKey().equals(entry.decision().actor().teller());
      case STAFF -> {
        reader.requireSelfOrStaff(entry.subjectId(), WHAT);
        yield true;
      }
    };
  }
}
