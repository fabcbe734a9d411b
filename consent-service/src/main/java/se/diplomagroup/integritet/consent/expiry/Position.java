package se.diplomagroup.integritet.consent.expiry;

import java.time.Instant;
import java.util.UUID;

/// How far a sweep has come: up to this time, and at this time up to this id.
record Position(Instant time, UUID id) {

  /// Before every id.
  static final UUID START = new UUID(0, 0);
}
