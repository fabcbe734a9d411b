package se.diplomagroup.integritet.retention.disposal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;

/// Why a disposal waits.
///
/// @param holdId the hold that it waits for, where it waits for one
/// @param until the day on which it is tried again, or null when that depends on a release
record Deferral(Code ground, @Nullable UUID holdId, @Nullable LocalDate until) {}
