package se.diplomagroup.integritet.consent.moving;

import java.time.Instant;
import java.util.UUID;
import se.diplomagroup.integritet.contracts.Code;

/// An import in a list.
record ImportSummary(UUID importId, Code source, ImportFormat format, Instant createdAt) {

  static ImportSummary of(Import moving) {
    return new ImportSummary(moving.id(), moving.source(), moving.format(), moving.createdAt());
  }
}
