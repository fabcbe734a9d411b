package se.diplomagroup.integritet.retention.rule;

import java.time.LocalDate;
import java.util.List;
import se.diplomagroup.integritet.retention.customer.PersonFacts;
import se.diplomagroup.integritet.retention.customer.Relation;

/// P09: data is kept while there is a customer relation, and erased or anonymised within a
/// reasonable time after the contract's end, by default 30 days.
///
/// The law: GDPR Art. 5(1)(e), no longer than is necessary for the purposes; Art. 17(1)(a), erased
/// without undue delay once it is no longer necessary. The privacy policy promises "inom rimlig tid
/// efter avtalets upphörande".
///
/// A person under several contracts is kept until the last of them has ended.
///
/// @param days the reasonable time: the data is due this many days after the end
public record ContractEndPolicy(int days) implements RetentionPolicy {

  @Override
  public List<Period> periods(PersonFacts facts) {
    Relation relation = facts.relation();
    return switch (relation) {
      case Relation.None _ -> List.of();
      case Relation.Live live -> List.of(period(live.since(), relation));
      case Relation.Ended ended -> List.of(period(ended.since(), relation));
      case Relation.ActiveAfterEnd active -> List.of(period(active.since(), relation));
    };
  }

  private Period period(LocalDate since, Relation relation) {
    return new Period(Period.WHOLE, List.of(), since, new RelationTerm(days).of(relation));
  }
}
