package se.diplomagroup.integritet.consent.decision;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// What a subject's decisions about one purpose add up to at one instant. Nothing is assumed: a
/// purpose that nobody asked about is off (GDPR recital 32).
///
/// @param decision the decision that counts, or null when there is none
/// @param since since when it is so, or null when nothing was ever decided
/// @param validUntil when a consent that is in force lapses, or null
public record ConsentState(
    Status status,
    @Nullable LedgerEntry decision,
    @Nullable Instant since,
    @Nullable Instant validUntil) {

  /// The states a consent can be in.
  public enum Status {
    @JsonProperty("not-asked")
    NOT_ASKED,
    @JsonProperty("given")
    GIVEN,
    @JsonProperty("refused")
    REFUSED,
    @JsonProperty("withdrawn")
    WITHDRAWN,
    @JsonProperty("expired")
    EXPIRED
  }

  private static final ConsentState NOT_ASKED =
      new ConsentState(Status.NOT_ASKED, null, null, null);

  public boolean isGiven() {
    return status == Status.GIVEN;
  }

  /// Folds decisions about one purpose: of one subject by [Precedence], of a person and the
  /// visitors linked to them by [LinkedPrecedence].
  ///
  /// @param rules by what consents end
  public static ConsentState of(
      Collection<LedgerEntry> decisions, ConsentRules rules, Instant now) {
    return LinkedPrecedence.of(decisions, entry -> hasEnded(entry, rules, now))
        .map(decision -> of(decision, rules, now))
        .orElse(NOT_ASKED);
  }

  private static ConsentState of(LedgerEntry decision, ConsentRules rules, Instant now) {
    return switch (decision.choice()) {
      case GIVEN ->
          rules
              .endedBy(decision, now)
              .map(end -> new ConsentState(Status.EXPIRED, decision, end, null))
              .orElseGet(() ->
                  new ConsentState(
                      Status.GIVEN, decision, decision.decidedAt(), rules.endOf(decision)));
      case REFUSED -> ended(Status.REFUSED, decision);
      case WITHDRAWN -> ended(Status.WITHDRAWN, decision);
      case EXPIRED -> new ConsentState(Status.EXPIRED, decision, decision.effectiveAt(), null);
    };
  }

  private static boolean hasEnded(LedgerEntry entry, ConsentRules rules, Instant now) {
    return switch (entry.choice()) {
      case GIVEN -> rules.endedBy(entry, now).isPresent();
      case EXPIRED -> true;
      case REFUSED, WITHDRAWN -> false;
    };
  }

  private static ConsentState ended(Status status, LedgerEntry decision) {
    return new ConsentState(status, decision, decision.decidedAt(), null);
  }
}
