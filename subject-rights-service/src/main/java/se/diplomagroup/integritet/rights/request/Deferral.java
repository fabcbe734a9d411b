package se.diplomagroup.integritet.rights.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalDeferred;

/// Why and until when the erasure waits.
@Embeddable
record Deferral(
    @Column(name = "deferral_ground") String ground,
    @Column(name = "deferral_hold_id") @Nullable UUID holdId,
    @Column(name = "deferral_until") @Nullable LocalDate until,
    @Column(name = "deferred_at") Instant since) {

  static Deferral of(DisposalDeferred deferred) {
    return new Deferral(
        deferred.ground().value(), deferred.holdId(), deferred.until(), deferred.deferredAt());
  }
}
