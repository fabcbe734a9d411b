package se.diplomagroup.integritet.gateway.me;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Language;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Consent;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Notice;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Purpose;

/// One purpose that needs consent, as the person sees it: what it is, what they have answered, and
/// the exact text that an answer is bound to.
///
/// @param objected whether an objection stops it, whatever the answer was
/// @param guardianDecides whether the reader is a child under 13, who can say no alone
/// @param receiptId the decision that counts, of which there is a receipt
/// @param decisionId the decision that has just been taken, to follow how it spreads
/// @param failed whether an answer has just failed to be stored
/// @param changed whether that was because what had been shown is no longer in force
public record ConsentCard(
    String purpose,
    int purposeVersion,
    String title,
    String description,
    String state,
    @Nullable Instant since,
    @Nullable Instant validUntil,
    boolean objected,
    boolean guardianDecides,
    int noticeVersion,
    String textHash,
    @Nullable UUID receiptId,
    @Nullable UUID decisionId,
    boolean failed,
    boolean changed) {

  private static final String NOT_ASKED = "not-asked";

  static ConsentCard of(
      Purpose purpose,
      @Nullable Consent consent,
      boolean objected,
      boolean guardianDecides,
      Notice notice,
      Language language) {
    return new ConsentCard(
        purpose.key(),
        purpose.version(),
        purpose.title().in(language),
        purpose.description().in(language),
        consent == null ? NOT_ASKED : consent.state(),
        consent == null ? null : consent.since(),
        consent == null ? null : consent.validUntil(),
        objected,
        guardianDecides,
        notice.version(),
        notice.hash(),
        consent == null ? null : consent.decisionId(),
        null,
        false,
        false);
  }

  public boolean given() {
    return answeredYes() && !objected;
  }

  private boolean answeredYes() {
    return "given".equals(state);
  }

  public boolean declined() {
    return objected || "refused".equals(state) || "withdrawn".equals(state);
  }

  public boolean expired() {
    return "expired".equals(state);
  }

  /// What a yes or a no means from here: saying no to what was given withdraws it.
  String choice(boolean yes) {
    if (yes) {
      return "given";
    }
    return answeredYes() || "withdrawn".equals(state) ? "withdrawn" : "refused";
  }

  ConsentCard stored(UUID decision) {
    return after(decision, false, false);
  }

  /// @param outdated whether what had been shown is no longer in force
  ConsentCard notStored(boolean outdated) {
    return after(null, true, outdated);
  }

  private ConsentCard after(@Nullable UUID decision, boolean notStored, boolean outdated) {
    return new ConsentCard(
        purpose,
        purposeVersion,
        title,
        description,
        state,
        since,
        validUntil,
        objected,
        guardianDecides,
        noticeVersion,
        textHash,
        receiptId,
        decision,
        notStored,
        outdated);
  }
}
