package se.diplomagroup.integritet.consent.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;

/// A stop on its way.
///
/// @param begunAt when the systems were told
/// @param systems how many systems were told
/// @param completedAt when the last of them had acknowledged, or null while one has not
record Delivery(
    UUID originId,
    UUID subjectId,
    Code purpose,
    Cause cause,
    Instant decidedAt,
    Instant begunAt,
    Instant answerBy,
    int systems,
    @Nullable Instant completedAt) {}
