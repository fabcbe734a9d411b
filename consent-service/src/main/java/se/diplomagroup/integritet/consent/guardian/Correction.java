package se.diplomagroup.integritet.consent.guardian;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a member of the staff says is wrong about a child's protection. It holds once somebody else
/// has confirmed it (GDPR Art. 16).
///
/// @param until the day on which the child turns 13, or null when the person is no such child
/// @param guardians all who decide for the child
record Correction(
    UUID id,
    UUID childId,
    @Nullable LocalDate until,
    Set<UUID> guardians,
    UUID proposedBy,
    Instant proposedAt) {}
