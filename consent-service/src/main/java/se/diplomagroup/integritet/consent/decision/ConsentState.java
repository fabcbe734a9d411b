package se.diplomagroup.integritet.consent.decision;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.notice.Notice;
import se.diplomagroup.integritet.consent.notice.PublishedNotices;
import se.diplomagroup.integritet.contracts.Code;

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
  /// @param notices a major version among them may have let consents lapse
  public static ConsentState of(
      Collection<LedgerEntry> decisions, PublishedNotices notices, Instant now) {
    return LinkedPrecedence.of(decisions, entry -> hasEnded(entry, notices, now))
        .map(decision -> of(decision, notices, now))
        .orElse(NOT_ASKED);
  }

  private static ConsentState of(LedgerEntry decision, PublishedNotices notices, Instant now) {
    return switch (decision.choice()) {
      case GIVEN ->
          endedBy(decision, notices, now)
              .map(end -> new ConsentState(Status.EXPIRED, decision, end, null))
              .orElseGet(() ->
                  new ConsentState(
                      Status.GIVEN,
                      decision,
                      decision.decidedAt(),
                      decision.decision().validUntil()));
      case REFUSED -> ended(Status.REFUSED, decision);
      case WITHDRAWN -> ended(Status.WITHDRAWN, decision);
      case EXPIRED -> new ConsentState(Status.EXPIRED, decision, decision.effectiveAt(), null);
    };
  }

  private static boolean hasEnded(LedgerEntry entry, PublishedNotices notices, Instant now) {
    return switch (entry.choice()) {
      case GIVEN -> endedBy(entry, notices, now).isPresent();
      case EXPIRED -> true;
      case REFUSED, WITHDRAWN -> false;
    };
  }

  private static ConsentState ended(Status status, LedgerEntry decision) {
    return new ConsentState(status, decision, decision.decidedAt(), null);
  }

  /// When a consent ended: at its own end, or when a major notice came into force that let earlier
  /// ones lapse.
  static Optional<Instant> endedBy(LedgerEntry given, PublishedNotices notices, Instant now) {
    Instant validUntil = given.decision().validUntil();
    if (validUntil != null && !validUntil.isAfter(now)) {
      return Optional.of(validUntil);
    }
    return lapseOf(given, given.purpose(), notices, now).map(Notice::effectiveFrom);
  }

  private static Optional<Notice> lapseOf(
      LedgerEntry given, Code purpose, PublishedNotices notices, Instant now) {
    Shown shown = given.decision().shown();
    return notices
        .lastLapse(purpose, now)
        .filter(notice -> shown != null && shown.noticeVersion() < notice.version());
  }
}
