package se.diplomagroup.integritet.retention.hold;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.RetentionEvent.HoldKind;
import se.diplomagroup.integritet.contracts.RetentionEvent.HoldPlaced;
import se.diplomagroup.integritet.contracts.RetentionEvent.HoldReleased;

/// P10: law, court or authority says that what is held about a person must stay. It binds every
/// path that deletes for as long as it is active.
///
/// The reference and the ground are free text about the matter: they stay in this service's
/// database, go into no event, and are deleted when the person is erased after the release, or at
/// the release where the person was erased before.
public final class LegalHold {

  /// Where a hold stands: there is one way, from active to released.
  public enum State {
    ACTIVE,
    RELEASED
  }

  private final UUID id;
  private final UUID subjectId;
  private final HoldKind kind;
  private final @Nullable String reference;
  private final @Nullable String ground;
  private final UUID placedBy;
  private final Instant placedAt;
  private State state;
  private @Nullable UUID releasedBy;
  private @Nullable Instant releasedAt;
  private @Nullable String releaseReason;

  LegalHold(
      UUID id,
      UUID subjectId,
      HoldKind kind,
      @Nullable String reference,
      @Nullable String ground,
      State state,
      UUID placedBy,
      Instant placedAt,
      @Nullable UUID releasedBy,
      @Nullable Instant releasedAt,
      @Nullable String releaseReason) {
    this.id = id;
    this.subjectId = subjectId;
    this.kind = kind;
    this.reference = reference;
    this.ground = ground;
    this.state = state;
    this.placedBy = placedBy;
    this.placedAt = placedAt;
    this.releasedBy = releasedBy;
    this.releasedAt = releasedAt;
    this.releaseReason = releaseReason;
  }

  static LegalHold place(
      UUID id,
      UUID subjectId,
      HoldKind kind,
      String reference,
      String ground,
      UUID placedBy,
      Instant now) {
    return new LegalHold(
        id, subjectId, kind, reference, ground, State.ACTIVE, placedBy, now, null, null, null);
  }

  HoldPlaced placed() {
    return new HoldPlaced(id, subjectId, kind, placedAt);
  }

  /// Ends the hold.
  ///
  /// @throws IllegalStateException if it has ended before
  HoldReleased release(UUID by, String reason, Instant now) {
    if (state != State.ACTIVE) {
      throw new IllegalStateException("the hold has been released");
    }
    state = State.RELEASED;
    releasedBy = by;
    releasedAt = now;
    releaseReason = reason;
    return new HoldReleased(id, subjectId, now);
  }

  public UUID id() {
    return id;
  }

  UUID subjectId() {
    return subjectId;
  }

  public HoldKind kind() {
    return kind;
  }

  @Nullable String reference() {
    return reference;
  }

  @Nullable String ground() {
    return ground;
  }

  public State state() {
    return state;
  }

  UUID placedBy() {
    return placedBy;
  }

  public Instant placedAt() {
    return placedAt;
  }

  @Nullable UUID releasedBy() {
    return releasedBy;
  }

  public @Nullable Instant releasedAt() {
    return releasedAt;
  }

  @Nullable String releaseReason() {
    return releaseReason;
  }
}
