package se.diplomagroup.integritet.consent.decision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.catalogue.Purpose;
import se.diplomagroup.integritet.consent.catalogue.Words;
import se.diplomagroup.integritet.contracts.Code;

/// How a subject stands to each purpose that rests on consent.
record ConsentsView(List<ConsentView> consents) {

  /// @param decisionId the decision that counts, or null when there is none
  record ConsentView(
      Code purpose,
      Words title,
      Words description,
      ConsentState.Status state,
      @Nullable Instant since,
      @Nullable Instant validUntil,
      @Nullable UUID decisionId) {

    static ConsentView of(Purpose purpose, ConsentState state) {
      LedgerEntry decision = state.decision();
      return new ConsentView(
          purpose.key(),
          purpose.title(),
          purpose.description(),
          state.status(),
          state.since(),
          state.validUntil(),
          decision == null ? null : decision.id());
    }
  }
}
