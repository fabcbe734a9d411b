package se.diplomagroup.integritet.elearning.fact;

import java.time.Instant;
import java.util.UUID;

/// A fact that has not been told.
///
/// @param data the JSON of the record
record PendingFact(UUID id, String type, String data, Instant happenedAt) {}
