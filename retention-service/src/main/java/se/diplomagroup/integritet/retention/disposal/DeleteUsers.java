package se.diplomagroup.integritet.retention.disposal;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/// @param subjectIds the users to delete
record DeleteUsers(@NotEmpty @Size(max = 500) List<@NotNull UUID> subjectIds) {}
