package se.diplomagroup.integritet.consent.guardian;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.ids.NotNil;

/// How a child's protection should be.
///
/// @param until the day on which the child turns 13, or null when the person is no such child,
///   which has to be said
/// @param guardians all who hold parental responsibility; nobody where there is no child
record CorrectionCommand(
    @JsonProperty(required = true) @Nullable LocalDate until,
    @NotNull @Size(max = 10) Set<@NotNull @NotNil UUID> guardians) {}
