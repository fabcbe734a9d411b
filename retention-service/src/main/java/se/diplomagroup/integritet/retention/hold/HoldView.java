package se.diplomagroup.integritet.retention.hold;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.RetentionEvent.HoldKind;

/// A hold as staff see it.
record HoldView(
    UUID id,
    UUID subjectId,
    HoldKind kind,
    String state,
    @Nullable String reference,
    @Nullable String ground,
    UUID placedBy,
    Instant placedAt,
    @Nullable UUID releasedBy,
    @Nullable Instant releasedAt,
    @Nullable String releaseReason) {

  static HoldView of(LegalHold hold) {
    return new HoldView(
        hold.id(),
        hold.subjectId(),
        hold.kind(),
        hold.state().name().toLowerCase(Locale.ROOT),
        hold.reference(),
        hold.ground(),
        hold.placedBy(),
        hold.placedAt(),
        hold.releasedBy(),
        hold.releasedAt(),
        hold.releaseReason());
  }
}
