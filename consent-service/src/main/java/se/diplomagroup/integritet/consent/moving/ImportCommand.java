package se.diplomagroup.integritet.consent.moving;

import jakarta.validation.constraints.NotNull;
import se.diplomagroup.integritet.contracts.Code;

/// Begins an import.
///
/// @param source the system where the decisions were collected
record ImportCommand(@NotNull Code source, @NotNull ImportFormat format) {}
