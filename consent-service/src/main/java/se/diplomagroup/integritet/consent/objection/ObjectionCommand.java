package se.diplomagroup.integritet.consent.objection;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.ids.NotNil;

/// No to direct marketing.
///
/// @param purpose a purpose that is direct marketing, such as `news`
record ObjectionCommand(@NotNull @NotNil UUID subjectId, @NotNull Code purpose) {}
