package se.diplomagroup.integritet.consent.moving;

import java.time.Instant;
import java.util.UUID;
import se.diplomagroup.integritet.contracts.Code;

/// A file of decisions that moves in.
record Import(UUID id, Code source, ImportFormat format, UUID createdBy, Instant createdAt) {}
