package se.diplomagroup.integritet.retention.hold;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.RetentionEvent.HoldKind;

/// A hold as staff see it.
///
/// @param underWay the disposals that the hold met on their way, only where one hold is shown
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
    @Nullable String releaseReason,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<DisposalUnderWay> underWay) {

  static HoldView of(LegalHold hold) {
    return of(hold, null);
  }

  static HoldView of(LegalHold hold, @Nullable List<DisposalUnderWay> underWay) {
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
        hold.releaseReason(),
        underWay);
  }
}
