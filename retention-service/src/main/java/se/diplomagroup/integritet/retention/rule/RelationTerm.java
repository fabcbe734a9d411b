package se.diplomagroup.integritet.retention.rule;

import java.time.LocalDate;
import se.diplomagroup.integritet.retention.customer.Relation;

/// The term of data that follows the customer relation: kept while it lives, due a reasonable time
/// after its end. Activity after the end that was told pushes the day forward, because data that is
/// in use must not be deleted on an old date.
record RelationTerm(int days) {

  RelationTerm {
    if (days < 0) {
      throw new IllegalArgumentException("a number of days is not negative");
    }
  }

  Term of(Relation relation) {
    return switch (relation) {
      case Relation.None _ -> throw new IllegalArgumentException("nobody's data has no term");
      case Relation.Live _ -> new Term.Open(Grounds.CONTRACT_IN_FORCE);
      case Relation.Ended ended -> new Term.Ends(due(ended.endedOn()), Grounds.CONTRACT_ENDED);
      case Relation.ActiveAfterEnd active ->
          new Term.Ends(due(active.lastActiveOn()), Grounds.RECENT_ACTIVITY);
    };
  }

  private LocalDate due(LocalDate end) {
    return end.plusDays(days);
  }
}
