package se.diplomagroup.integritet.retention.rule;

import java.util.List;
import se.diplomagroup.integritet.retention.customer.PersonFacts;

/// One rule of law or of the privacy policy: the facts about a person in, the periods for which one
/// category of their data is kept out. A person of whom no such data is known has no period.
public sealed interface RetentionPolicy
    permits ContractEndPolicy, BookkeepingPolicy, FollowUpPolicy, SupportCasePolicy {

  List<Period> periods(PersonFacts facts);
}
