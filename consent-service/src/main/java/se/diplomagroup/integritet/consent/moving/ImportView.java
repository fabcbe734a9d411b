package se.diplomagroup.integritet.consent.moving;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import se.diplomagroup.integritet.contracts.Code;

/// An import as shown.
///
/// @param uploads each time the file was sent, newest first
record ImportView(
    UUID importId, Code source, ImportFormat format, Instant createdAt, List<Upload> uploads) {

  static ImportView of(Import moving, List<Upload> uploads) {
    return new ImportView(
        moving.id(), moving.source(), moving.format(), moving.createdAt(), uploads);
  }
}
