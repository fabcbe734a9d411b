package se.diplomagroup.integritet.consent.decision;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import se.diplomagroup.integritet.consent.catalogue.CurrentCatalogue;
import se.diplomagroup.integritet.consent.decision.DecisionPolicy.Answer;
import se.diplomagroup.integritet.consent.guardian.Minorities;
import se.diplomagroup.integritet.consent.guardian.Minority;
import se.diplomagroup.integritet.consent.notice.NoticeBoard;
import se.diplomagroup.integritet.kit.problem.Problems;

/// Takes in the decisions of one call: a person's own, a guardian's for their child, those that
/// staff take down for a person who turned to them, or those that a system tells which asks people
/// about these purposes.
@ApplicationScoped
class RecordDecisions {

  private final CurrentCatalogue catalogue;
  private final NoticeBoard notices;
  private final Ledger ledger;
  private final Deciders deciders;
  private final Minorities minorities;
  private final Clock clock;

  RecordDecisions(
      CurrentCatalogue catalogue,
      NoticeBoard notices,
      Ledger ledger,
      Deciders deciders,
      Minorities minorities,
      Clock clock) {
    this.catalogue = catalogue;
    this.notices = notices;
    this.ledger = ledger;
    this.deciders = deciders;
    this.minorities = minorities;
    this.clock = clock;
  }

  List<Ledger.Receipt> record(List<DecisionCommand> commands) {
    Map<UUID, Minority> children =
        minorities.of(
            commands.stream()
                .map(DecisionCommand::subjectId)
                .filter(Objects::nonNull)
                .collect(toSet()));
    Instant now = clock.instant();
    Actor actor = deciders.actor(commands, children, now);
    DecisionPolicy policy = new DecisionPolicy(catalogue.get(), notices.published(), now, children);
    return switch (policy.check(commands, actor)) {
      case Answer.InOrder(var decisions) -> ledger.record(decisions);
      case Answer.NotInOrder(var violations) ->
          throw Problems.unprocessable(
              "invalid-decisions", "The decisions are not in order; none is recorded.", violations);
    };
  }
}
