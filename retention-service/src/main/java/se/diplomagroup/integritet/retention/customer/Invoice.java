package se.diplomagroup.integritet.retention.customer;

import java.time.LocalDate;
import java.util.UUID;

/// An invoice that names the person as its reference.
///
/// @param financialYearEndsOn the last day of the financial year to which it belongs
public record Invoice(
    UUID id, UUID contractId, LocalDate issuedOn, LocalDate financialYearEndsOn) {}
