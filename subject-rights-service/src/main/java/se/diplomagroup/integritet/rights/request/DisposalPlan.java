package se.diplomagroup.integritet.rights.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalPlanned;

/// The plan of the disposal that answers a request for erasure, as retention-service made it.
///
/// @param hash digest of the exact plan; a decision names it
/// @param erase number of items to erase
/// @param anonymise number of items to anonymise
@Embeddable
record DisposalPlan(
    @Column(name = "disposal_id") UUID disposalId,
    @Column(name = "plan_hash") String hash,
    @Column(name = "plan_erase") Integer erase,
    @Column(name = "plan_anonymise") Integer anonymise,
    @Column(name = "planned_at") Instant plannedAt) {

  static DisposalPlan of(DisposalPlanned planned) {
    return new DisposalPlan(
        planned.disposalId(),
        planned.planHash().hex(),
        planned.erase(),
        planned.anonymise(),
        planned.plannedAt());
  }
}
