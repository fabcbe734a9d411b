package se.diplomagroup.integritet.consent.delivery;

import java.time.Instant;
import java.util.UUID;
import se.diplomagroup.integritet.contracts.Code;

/// A purpose is to stop for a subject, everywhere.
///
/// @param originId the decision or the objection that stops it
/// @param decidedAt when that was decided; where it was told here later, when it was told
public record Stop(UUID originId, UUID subjectId, Code purpose, Cause cause, Instant decidedAt) {}
