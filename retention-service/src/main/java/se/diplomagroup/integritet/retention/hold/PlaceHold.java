package se.diplomagroup.integritet.retention.hold;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import se.diplomagroup.integritet.contracts.RetentionEvent.HoldKind;

/// @param reference the number of the matter at the court or authority, or the statute
/// @param ground what is to stay and why, in words
record PlaceHold(
    @NotNull UUID subjectId,
    @NotNull HoldKind kind,
    @NotBlank @Size(max = 200) String reference,
    @NotBlank @Size(max = 2000) String ground) {}
