package se.diplomagroup.integritet.retention.customer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Everything that has been told about one person and still is remembered.
public record PersonFacts(
    UUID subjectId,
    List<Membership> memberships,
    List<Enrolment> enrolments,
    List<Invoice> invoices,
    List<SupportCase> supportCases) {

  public PersonFacts {
    memberships = List.copyOf(memberships);
    enrolments = List.copyOf(enrolments);
    invoices = List.copyOf(invoices);
    supportCases = List.copyOf(supportCases);
  }

  /// The facts about somebody of whom nothing has been told.
  public static PersonFacts none(UUID subjectId) {
    return new PersonFacts(subjectId, List.of(), List.of(), List.of(), List.of());
  }

  /// The customer relation: it lives while one contract does.
  public Relation relation() {
    Optional<LocalDate> since = memberships.stream().map(Membership::joinedOn).min(byDay());
    if (since.isEmpty()) {
      return new Relation.None();
    }
    if (memberships.stream().anyMatch(membership -> membership.endedOn().isEmpty())) {
      return new Relation.Live(since.get());
    }
    LocalDate ended = latest(memberships.stream().flatMap(one -> one.endedOn().stream()));
    return memberships.stream()
        .flatMap(one -> one.activeAfterEnd().stream())
        .filter(active -> active.isAfter(ended))
        .max(byDay())
        .<Relation>map(active -> new Relation.ActiveAfterEnd(since.get(), ended, active))
        .orElseGet(() -> new Relation.Ended(since.get(), ended));
  }

  /// Whether the person has belonged to this company and to no other.
  public boolean isOnlyUnder(UUID companyId) {
    return memberships.stream().allMatch(one -> one.companyId().equals(companyId));
  }

  /// The facts that belong to contracts with one company.
  public PersonFacts under(UUID companyId) {
    List<Membership> here =
        memberships.stream().filter(one -> one.companyId().equals(companyId)).toList();
    List<UUID> contracts = here.stream().map(Membership::contractId).toList();
    return new PersonFacts(
        subjectId,
        here,
        enrolments.stream().filter(one -> contracts.contains(one.contractId())).toList(),
        invoices.stream().filter(one -> contracts.contains(one.contractId())).toList(),
        supportCases.stream().filter(one -> contracts.contains(one.contractId())).toList());
  }

  private static LocalDate latest(java.util.stream.Stream<LocalDate> days) {
    return days.max(byDay()).orElseThrow();
  }

  private static Comparator<LocalDate> byDay() {
    return Comparator.naturalOrder();
  }
}
