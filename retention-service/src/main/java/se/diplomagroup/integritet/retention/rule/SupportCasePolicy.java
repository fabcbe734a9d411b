package se.diplomagroup.integritet.retention.rule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import se.diplomagroup.integritet.retention.customer.PersonFacts;
import se.diplomagroup.integritet.retention.customer.Relation;
import se.diplomagroup.integritet.retention.customer.SupportCase;

/// P16: what a person has asked is kept as long as they are a customer, open or closed, and goes
/// with the rest of their data.
///
/// The law: GDPR Art. 5(1)(e). The privacy policy promises that it is stored "så länge du är kund
/// hos oss".
///
/// @param days the reasonable time after the customer relation's end
public record SupportCasePolicy(int days) implements RetentionPolicy {

  @Override
  public List<Period> periods(PersonFacts facts) {
    Relation relation = facts.relation();
    if (facts.supportCases().isEmpty() || relation instanceof Relation.None) {
      return List.of();
    }
    LocalDate first =
        facts.supportCases().stream()
            .map(SupportCase::firstKnownOn)
            .min(Comparator.naturalOrder())
            .orElseThrow();
    return List.of(
        new Period(
            Period.WHOLE,
            facts.supportCases().stream().map(SupportCase::id).toList(),
            first,
            new RelationTerm(days).of(relation)));
  }
}
