package se.diplomagroup.integritet.consent.relation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One person under one contract, as far as is known: the contract and the person are told of
/// separately and in any order.
///
/// @param since the first day of which anything is known about the person under the contract
/// @param closedOn when the person's account was closed
/// @param startsOn the contract's first day, or null while its beginning has not been told
/// @param endedOn the day on which the contract ended
public record Membership(
    UUID contractId,
    LocalDate since,
    @Nullable LocalDate closedOn,
    @Nullable LocalDate startsOn,
    @Nullable LocalDate endedOn) {

  boolean hasStarted(LocalDate today) {
    return startsOn != null && !startsOn.isAfter(today);
  }

  boolean hasEnded(LocalDate today) {
    return endedOn != null && !endedOn.isAfter(today);
  }

  boolean isClosed(LocalDate today) {
    return closedOn != null && !closedOn.isAfter(today);
  }
}
