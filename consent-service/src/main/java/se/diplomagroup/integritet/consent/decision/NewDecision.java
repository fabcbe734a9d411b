package se.diplomagroup.integritet.consent.decision;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;

/// A decision that is in order and can go into the ledger.
///
/// @param decisionId chosen by the caller, so that a repeated call is known
/// @param shown the text shown, or null for a withdrawal that needed none
/// @param surface where it was decided, such as `cookie-banner`
/// @param gpc whether the browser sent Global Privacy Control, or null when that is not known
/// @param method by which act it was made known, or null when that is not known
/// @param clientTime when it was decided by the caller's clock, as told
/// @param decidedAt when it counts as decided: the client's time, never later than ours
/// @param validUntil when a consent lapses of itself, or null when it has no end; of an expiry,
///   when the consent ended
public record NewDecision(
    UUID decisionId,
    Subject subject,
    Code purpose,
    int purposeVersion,
    Choice choice,
    @Nullable Shown shown,
    @Nullable Code collectionPoint,
    List<Code> categories,
    @Nullable Code surface,
    @Nullable Boolean gpc,
    @Nullable Method method,
    @Nullable Instant clientTime,
    Instant decidedAt,
    @Nullable Instant validUntil,
    Actor actor) {

  public NewDecision {
    categories = categories.stream().distinct().sorted().toList();
    if (shown == null && choice != Choice.WITHDRAWN && choice != Choice.EXPIRED) {
      throw new IllegalArgumentException("a decision is bound to the text that was shown");
    }
  }

  /// Whether the other one says the same: everything that the caller said, and nothing that was
  /// added here.
  boolean saysTheSameAs(NewDecision other) {
    return decisionId.equals(other.decisionId)
        && subject.equals(other.subject)
        && purpose.equals(other.purpose)
        && choice == other.choice
        && Objects.equals(shown, other.shown)
        && Objects.equals(collectionPoint, other.collectionPoint)
        && categories.equals(other.categories)
        && Objects.equals(surface, other.surface)
        && Objects.equals(gpc, other.gpc)
        && method == other.method
        && Objects.equals(clientTime, other.clientTime)
        && Objects.equals(actor.guardianship(), other.actor.guardianship());
  }
}
