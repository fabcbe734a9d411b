package se.diplomagroup.integritet.consent.decision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.guardian.Minority;
import se.diplomagroup.integritet.contracts.Code;

/// A decision that is in order and can go into the ledger.
///
/// @param decisionId chosen by the caller, so that a repeated call is known
/// @param shown the text shown, or null for a withdrawal that needed none
/// @param surface where it was decided, such as `cookie-banner`
/// @param gpc whether the browser sent Global Privacy Control, or null when that is not known
/// @param method by which act it was made known, or null when that is not known
/// @param clientTime when it was decided by the caller's clock, as told
/// @param decidedAt when it counts as decided: the client's time, never later than ours; by our
///   clock, later than what was decided before it
/// @param validUntil when a consent lapses of itself, or null when it has no end; of an expiry,
///   when the consent ended
/// @param versionTold whether the caller named that version of the purpose; the ledger does not
///   keep it
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
    Actor actor,
    boolean versionTold) {

  public NewDecision {
    categories = categories.stream().distinct().sorted().toList();
    if (shown == null && choice != Choice.WITHDRAWN && choice != Choice.EXPIRED) {
      throw new IllegalArgumentException("a decision is bound to the text that was shown");
    }
  }

  /// One whose caller did not say which version of the purpose was shown.
  public NewDecision(
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
    this(
        decisionId,
        subject,
        purpose,
        purposeVersion,
        choice,
        shown,
        collectionPoint,
        categories,
        surface,
        gpc,
        method,
        clientTime,
        decidedAt,
        validUntil,
        actor,
        false);
  }

  /// Whether it counts from when our clock says it came in. What was decided elsewhere has the time
  /// it is told with, and the end of a consent that of the consent.
  boolean isDatedHere() {
    boolean asTold = actor.tellsWhatWasDecided() && decidedAt.equals(clientTime);
    return choice != Choice.EXPIRED && !asTold;
  }

  NewDecision decidedAt(Instant time) {
    return new NewDecision(
        decisionId,
        subject,
        purpose,
        purposeVersion,
        choice,
        shown,
        collectionPoint,
        categories,
        surface,
        gpc,
        method,
        clientTime,
        time,
        validUntil,
        actor,
        versionTold);
  }

  /// Whether a repetition says the same: everything that the caller said, and nothing that was
  /// added here; of the purpose's version, where the repetition names one. Where guardians decided
  /// it is the same one, unless the earlier guardianship is forgotten.
  ///
  /// @param minority what is known of the child, or null when there is none
  boolean saysTheSameAs(NewDecision repetition, @Nullable Minority minority) {
    UUID earlier = actor.guardianship();
    UUID now = repetition.actor.guardianship();
    boolean sameGuardian =
        earlier == null || now == null
            ? earlier == null && now == null
            : earlier.equals(now) || minority == null || !minority.knows(earlier);
    boolean sameVersion = !repetition.versionTold || repetition.purposeVersion == purposeVersion;
    return sameGuardian && sameVersion && told().equals(repetition.told());
  }

  Told told() {
    return new Told(
        decisionId,
        subject,
        purpose,
        choice,
        shown,
        collectionPoint,
        categories,
        surface,
        gpc,
        method,
        clientTime);
  }
}
