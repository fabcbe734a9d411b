package se.diplomagroup.integritet.consent.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import se.diplomagroup.integritet.consent.catalogue.CurrentCatalogue;
import se.diplomagroup.integritet.consent.decision.DecisionPolicy.Answer;
import se.diplomagroup.integritet.consent.notice.NoticeBoard;
import se.diplomagroup.integritet.kit.identity.Caller;
import se.diplomagroup.integritet.kit.identity.Kind;
import se.diplomagroup.integritet.kit.problem.Problems;

/// Takes in the decisions of one call: a person's own, or those that a system tells.
@ApplicationScoped
class RecordDecisions {

  private final CurrentCatalogue catalogue;
  private final NoticeBoard notices;
  private final Ledger ledger;
  private final Caller caller;
  private final Clock clock;

  RecordDecisions(
      CurrentCatalogue catalogue, NoticeBoard notices, Ledger ledger, Caller caller, Clock clock) {
    this.catalogue = catalogue;
    this.notices = notices;
    this.ledger = ledger;
    this.caller = caller;
    this.clock = clock;
  }

  List<Ledger.Receipt> record(List<DecisionCommand> commands) {
    Actor actor = actor(commands);
    DecisionPolicy policy =
        new DecisionPolicy(catalogue.get(), notices.published(), clock.instant());
    return switch (policy.check(commands, actor)) {
      case Answer.InOrder(var decisions) -> ledger.record(decisions);
      case Answer.NotInOrder(var violations) ->
          throw Problems.unprocessable(
              "invalid-decisions", "The decisions are not in order; none is recorded.", violations);
    };
  }

  private Actor actor(List<DecisionCommand> commands) {
    if (caller.kind() == Kind.SYSTEM) {
      return Actor.system(caller.id(), caller.systemKey());
    }
    for (DecisionCommand command : commands) {
      UUID subject = command.subjectId();
      if (command.visitorId() != null || subject == null) {
        throw Problems.forbidden("A person decides for themselves, signed in.");
      }
      caller.requireSelf(subject);
    }
    return Actor.self(caller.id());
  }
}
