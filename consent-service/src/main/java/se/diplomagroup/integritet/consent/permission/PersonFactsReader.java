package se.diplomagroup.integritet.consent.permission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import se.diplomagroup.integritet.consent.decision.Decisions;
import se.diplomagroup.integritet.consent.decision.LedgerEntry;
import se.diplomagroup.integritet.consent.objection.Objection;
import se.diplomagroup.integritet.consent.objection.Objections;
import se.diplomagroup.integritet.consent.objection.Restriction;
import se.diplomagroup.integritet.consent.objection.Restrictions;
import se.diplomagroup.integritet.consent.relation.Membership;
import se.diplomagroup.integritet.consent.relation.Relations;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.inbox.ErasedSubjects;

/// Reads what is known about persons: six queries, for one as for a thousand.
@ApplicationScoped
class PersonFactsReader {

  private final ErasedSubjects erasedSubjects;
  private final Decisions decisions;
  private final Relations relations;
  private final Objections objections;
  private final Restrictions restrictions;

  PersonFactsReader(
      ErasedSubjects erasedSubjects,
      Decisions decisions,
      Relations relations,
      Objections objections,
      Restrictions restrictions) {
    this.erasedSubjects = erasedSubjects;
    this.decisions = decisions;
    this.relations = relations;
    this.objections = objections;
    this.restrictions = restrictions;
  }

  /// In the order of the ids.
  List<PersonFacts> read(List<UUID> subjects, Code purpose) {
    Set<UUID> distinct = new HashSet<>(subjects);
    Set<UUID> erased = erasedSubjects.among(distinct);
    Set<UUID> deciders = decisions.known(distinct);
    Map<UUID, List<LedgerEntry>> decided = decisions.grounds(distinct, purpose);
    Map<UUID, List<Membership>> memberships = relations.of(distinct);
    Map<UUID, List<Objection>> objected = objections.of(distinct);
    Map<UUID, List<Restriction>> restricted = restrictions.of(distinct);
    return subjects.stream()
        .map(id ->
            new PersonFacts(
                id,
                erased.contains(id),
                deciders.contains(id),
                decided.getOrDefault(id, List.of()),
                memberships.getOrDefault(id, List.of()),
                objected.getOrDefault(id, List.of()),
                restricted.getOrDefault(id, List.of())))
        .toList();
  }
}
