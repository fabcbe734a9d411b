package se.diplomagroup.integritet.retention.hold;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// @param reason why what was held need not stay any longer, in words
record ReleaseHold(@NotBlank @Size(max = 2000) String reason) {}
