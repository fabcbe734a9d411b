package se.diplomagroup.integritet.elearning.member;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who uses the service on behalf of a company.
///
/// @param closedOn when the account was closed, or null while it is open
public record Member(
    UUID subjectId, UUID companyId, UUID contractId, @Nullable LocalDate closedOn) {}
