package se.diplomagroup.integritet.consent.decision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.catalogue.Purpose;
import se.diplomagroup.integritet.consent.catalogue.Words;
import se.diplomagroup.integritet.contracts.Code;

/// How a subject stands to each purpose that rests on consent.
///
/// @param guardianDecides whether the subject is a child under 13, for whom a guardian consents
record ConsentsView(boolean guardianDecides, List<ConsentView> consents) {

  /// @param decisionId the decision that counts, or null when there is none
  /// @param mayAsk whether they may be asked now; of a child, the guardian
  /// @param askAgainFrom from when they may be asked again, or null when there is no such time
  record ConsentView(
      Code purpose,
      Words title,
      Words description,
      ConsentState.Status state,
      @Nullable Instant since,
      @Nullable Instant validUntil,
      @Nullable UUID decisionId,
      boolean mayAsk,
      @Nullable Instant askAgainFrom) {

    static ConsentView of(Purpose purpose, ConsentState state, Asking asking) {
      LedgerEntry decision = state.decision();
      return new ConsentView(
          purpose.key(),
          purpose.title(),
          purpose.description(),
          state.status(),
          state.since(),
          state.validUntil(),
          decision == null ? null : decision.id(),
          asking.allowed(),
          asking.from());
    }
  }
}
