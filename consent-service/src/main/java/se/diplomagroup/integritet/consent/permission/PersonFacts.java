package se.diplomagroup.integritet.consent.permission;

import java.util.List;
import java.util.UUID;
import se.diplomagroup.integritet.consent.decision.LedgerEntry;
import se.diplomagroup.integritet.consent.objection.Objection;
import se.diplomagroup.integritet.consent.objection.Restriction;
import se.diplomagroup.integritet.consent.relation.Membership;

/// What is known about a person, as far as a permission depends on it.
///
/// @param hasDecided whether the person has decided anything, about whichever purpose
/// @param decisions those of their decisions about the purpose in question on which the answer
///   rests
record PersonFacts(
    UUID subjectId,
    boolean erased,
    boolean hasDecided,
    List<LedgerEntry> decisions,
    List<Membership> memberships,
    List<Objection> objections,
    List<Restriction> restrictions) {

  boolean isKnown() {
    return hasDecided || !memberships.isEmpty() || !objections.isEmpty() || !restrictions.isEmpty();
  }
}
