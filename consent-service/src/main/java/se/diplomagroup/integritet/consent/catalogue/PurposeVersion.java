package se.diplomagroup.integritet.consent.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A version of a purpose, and while it was in force.
///
/// @param purpose as it was first published in that version
/// @param from when it came into force; the first version counts for all that was decided before
/// @param until when it was superseded or removed, or null while it is in force
record PurposeVersion(Purpose purpose, Instant from, @Nullable Instant until) {

  boolean isInForceAt(Instant time) {
    return !from.isAfter(time) && (until == null || until.isAfter(time));
  }

  boolean isSuperseded() {
    return until != null;
  }

  PurposeVersion endedAt(Instant time) {
    return new PurposeVersion(purpose, from, time);
  }
}
