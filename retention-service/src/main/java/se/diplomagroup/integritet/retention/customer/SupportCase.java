package se.diplomagroup.integritet.retention.customer;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A question that the person has asked.
public record SupportCase(
    UUID id, UUID contractId, @Nullable LocalDate openedOn, @Nullable LocalDate closedOn) {

  /// The earliest day known.
  public LocalDate firstKnownOn() {
    if (openedOn != null) {
      return openedOn;
    }
    if (closedOn != null) {
      return closedOn;
    }
    throw new IllegalStateException("a support case is known by at least one fact");
  }
}
