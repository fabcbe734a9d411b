package se.diplomagroup.integritet.consent.relation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// How a person stands to the controller on one day: the best of their memberships counts. A
/// contract is in force from its first day until the day on which it ended; what has not been told
/// is not assumed.
public sealed interface Relation {

  /// @param since since when the person has been under the contract
  record InForce(UUID contractId, LocalDate since) implements Relation {}

  record Closed(UUID contractId, LocalDate closedOn) implements Relation {}

  record Ended(UUID contractId, LocalDate endedOn) implements Relation {}

  /// The contract's first day is to come, or has not been told.
  record NotStarted(UUID contractId) implements Relation {}

  /// No contract is known.
  record None() implements Relation {}

  static Relation of(Collection<Membership> memberships, LocalDate today) {
    List<Membership> started = memberships.stream().filter(it -> it.hasStarted(today)).toList();
    List<Membership> running = started.stream().filter(it -> !it.hasEnded(today)).toList();
    return first(running, it -> !it.isClosed(today), Relation::inForce)
        .or(
            first(
                running,
                it -> it.isClosed(today),
                it -> new Closed(it.contractId(), known(it.closedOn()))))
        .or(first(memberships, it -> it.hasEnded(today), Relation::ended))
        .or(first(memberships, it -> true, it -> new NotStarted(it.contractId())));
  }

  /// This relation, unless there is none.
  private Relation or(Relation other) {
    return this instanceof None ? other : this;
  }

  private static Relation first(
      Collection<Membership> memberships,
      Predicate<Membership> which,
      Function<Membership, Relation> relation) {
    return memberships.stream()
        .filter(which)
        .min(Comparator.comparing(Membership::since).thenComparing(Membership::contractId))
        .map(relation)
        .orElseGet(None::new);
  }

  private static Relation inForce(Membership membership) {
    LocalDate starts = known(membership.startsOn());
    LocalDate since = membership.since();
    return new InForce(membership.contractId(), since.isAfter(starts) ? since : starts);
  }

  private static Relation ended(Membership membership) {
    return new Ended(membership.contractId(), known(membership.endedOn()));
  }

  private static LocalDate known(@Nullable LocalDate date) {
    if (date == null) {
      throw new IllegalStateException("the date is known in this state");
    }
    return date;
  }
}
