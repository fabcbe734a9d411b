package se.diplomagroup.integritet.consent.permission;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.catalogue.LegalBasis;

/// The answer for one person and one purpose: allowed or denied, and why.
///
/// @param ground the legal ground on which the purpose rests, or null when the purpose is unknown
/// @param since since when it is so, where that is known
/// @param evidence what it can be traced back to, where there is anything
/// @param validUntil until when a permission lasts of itself, or null when it has no end
record Permission(
    UUID subjectId,
    Reason reason,
    @Nullable LegalBasis ground,
    @Nullable Instant since,
    @Nullable Evidence evidence,
    @Nullable Instant validUntil) {

  boolean allowed() {
    return reason.allowed();
  }
}
