package se.diplomagroup.integritet.retention.rule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.diplomagroup.integritet.retention.customer.Enrolment;
import se.diplomagroup.integritet.retention.customer.PersonFacts;
import se.diplomagroup.integritet.retention.customer.Relation;

/// P15: after a course its records are kept until it has been followed up. Every further course
/// starts a follow-up period of its own, and the longest running one counts. The end of the
/// customer relation ends it all the same.
///
/// The law: GDPR Art. 5(1)(e); what remains for statistics is anonymous (Art. 89(1)). The privacy
/// policy promises "tills dess att uppföljning är genomförd. En ny uppföljningstid startar efter
/// varje avslutad utbildningskurs".
///
/// @param days the reasonable time for disposal after following up, and after the contract's end
/// @param followUpDays how long after a course it may be followed up
public record FollowUpPolicy(int days, int followUpDays) implements RetentionPolicy {

  public FollowUpPolicy {
    if (followUpDays < 0) {
      throw new IllegalArgumentException("a number of days is not negative");
    }
  }

  @Override
  public List<Period> periods(PersonFacts facts) {
    Relation relation = facts.relation();
    if (facts.enrolments().isEmpty() || relation instanceof Relation.None) {
      return List.of();
    }
    LocalDate first =
        facts.enrolments().stream()
            .map(Enrolment::firstKnownOn)
            .min(Comparator.naturalOrder())
            .orElseThrow();
    return List.of(
        new Period(
            Period.WHOLE,
            facts.enrolments().stream().map(Enrolment::id).toList(),
            first,
            earlier(followUpTerm(facts.enrolments()), new RelationTerm(days).of(relation))));
  }

  private Term followUpTerm(List<Enrolment> enrolments) {
    List<Optional<LocalDate>> ends =
        enrolments.stream().map(one -> one.followUpEndsOn(followUpDays)).toList();
    if (ends.stream().anyMatch(Optional::isEmpty)) {
      return new Term.Open(Grounds.FOLLOW_UP);
    }
    LocalDate last =
        ends.stream().flatMap(Optional::stream).max(Comparator.naturalOrder()).orElseThrow();
    return new Term.Ends(last.plusDays(days), Grounds.FOLLOW_UP);
  }

  private static Term earlier(Term followUp, Term relation) {
    Optional<LocalDate> one = followUp.dueOn();
    Optional<LocalDate> other = relation.dueOn();
    if (one.isEmpty()) {
      return other.isEmpty() ? followUp : relation;
    }
    return other.isPresent() && other.get().isBefore(one.get()) ? relation : followUp;
  }
}
