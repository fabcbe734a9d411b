package se.diplomagroup.integritet.retention.customer;

import java.time.LocalDate;

/// The customer relation of a person, over all contracts they are or were under.
public sealed interface Relation {

  /// The person is under no contract that is known here.
  record None() implements Relation {}

  /// At least one contract is in force.
  record Live(LocalDate since) implements Relation {}

  /// Every contract has ended, the last of them on `endedOn`.
  record Ended(LocalDate since, LocalDate endedOn) implements Relation {}

  /// Every contract has ended, but something has happened since.
  record ActiveAfterEnd(LocalDate since, LocalDate endedOn, LocalDate lastActiveOn)
      implements Relation {}
}
