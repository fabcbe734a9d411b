package se.diplomagroup.integritet.consent.permission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.catalogue.LegalBasis;
import se.diplomagroup.integritet.consent.catalogue.Words;
import se.diplomagroup.integritet.contracts.Code;

/// A permission as shown.
record PermissionView(
    UUID subjectId,
    boolean allowed,
    @Nullable LegalBasis ground,
    Code reason,
    Words sentence,
    @Nullable Instant since,
    @Nullable Evidence evidence,
    @Nullable Instant validUntil) {

  static PermissionView of(Permission permission) {
    return new PermissionView(
        permission.subjectId(),
        permission.allowed(),
        permission.ground(),
        permission.reason().code(),
        permission.reason().sentence(),
        permission.since(),
        permission.evidence(),
        permission.validUntil());
  }

  /// The answers to one question, in the order of the ids.
  record Several(Code purpose, List<PermissionView> permissions) {}
}
