package se.diplomagroup.integritet.retention.customer;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A contract with a customer company.
public record Contract(UUID id, UUID companyId, LocalDate startsOn, @Nullable LocalDate endedOn) {}
