package se.diplomagroup.integritet.consent.permission;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import se.diplomagroup.integritet.contracts.Code;

/// May this purpose be carried out for these persons?
record PermissionQuestion(
    @NotNull Code purpose,
    @NotNull @Size(min = 1, max = PermissionQuestion.MAX) List<@NotNull UUID> subjectIds) {

  static final int MAX = 1000;
}
