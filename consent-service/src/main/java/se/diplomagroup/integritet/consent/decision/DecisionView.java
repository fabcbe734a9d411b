package se.diplomagroup.integritet.consent.decision;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.catalogue.PurposeVersions;
import se.diplomagroup.integritet.consent.catalogue.Words;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Language;
import se.diplomagroup.integritet.contracts.Sha256;

/// A decision as it stands in the ledger.
///
/// @param purposeTitle what the purpose was called in the version that was decided on
record DecisionView(
    UUID decisionId,
    long sequence,
    Code purpose,
    Words purposeTitle,
    int purposeVersion,
    Choice choice,
    @Nullable Integer noticeVersion,
    @Nullable Language language,
    @Nullable Sha256 textHash,
    @Nullable Code collectionPoint,
    List<Code> categories,
    @Nullable Code surface,
    @Nullable Boolean gpc,
    @Nullable Method method,
    By by,
    @Nullable Code system,
    @Nullable Code reason,
    Instant decidedAt,
    Instant recordedAt,
    @Nullable Instant validUntil) {

  enum By {
    @JsonProperty("self")
    SELF,
    @JsonProperty("guardian")
    GUARDIAN,
    @JsonProperty("staff")
    STAFF,
    @JsonProperty("moved-in")
    MOVED_IN,
    @JsonProperty("system")
    SYSTEM
  }

  static DecisionView of(LedgerEntry entry, PurposeVersions versions) {
    NewDecision decision = entry.decision();
    Shown shown = decision.shown();
    return new DecisionView(
        entry.id(),
        entry.sequence(),
        entry.purpose(),
        versions.title(entry.purpose(), decision.purposeVersion()),
        decision.purposeVersion(),
        entry.choice(),
        shown == null ? null : shown.noticeVersion(),
        shown == null ? null : shown.language(),
        shown == null ? null : shown.textHash(),
        decision.collectionPoint(),
        decision.categories(),
        decision.surface(),
        decision.gpc(),
        decision.method(),
        switch (decision.actor().kind()) {
          case SELF -> By.SELF;
          case GUARDIAN -> By.GUARDIAN;
          case STAFF -> decision.actor().isMovedIn() ? By.MOVED_IN : By.STAFF;
          case SYSTEM -> By.SYSTEM;
        },
        decision.actor().system(),
        decision.actor().reason(),
        entry.decidedAt(),
        entry.recordedAt(),
        decision.validUntil());
  }
}
