package se.diplomagroup.integritet.consent.decision;

import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import se.diplomagroup.integritet.consent.catalogue.CurrentCatalogue;
import se.diplomagroup.integritet.consent.commit.CallTrace;
import se.diplomagroup.integritet.consent.decision.DecisionPolicy.Answer;
import se.diplomagroup.integritet.consent.guardian.ChildrenAsked;
import se.diplomagroup.integritet.consent.guardian.Minorities;
import se.diplomagroup.integritet.consent.guardian.Minority;
import se.diplomagroup.integritet.consent.notice.NoticeBoard;
import se.diplomagroup.integritet.consent.token.CallingSystem;
import se.diplomagroup.integritet.kit.problem.ProblemException;
import se.diplomagroup.integritet.kit.problem.Problems;
import se.diplomagroup.integritet.kit.problem.Violation;

/// Takes in the decisions of one call: a person's own, a guardian's for their child, those that
/// staff take down for a person who turned to them, or those that a system tells which asks people
/// about these purposes.
///
/// Systems tell most of them, and none of their calls holds a thread while it waits for the
/// database. Who else calls is asked first who they are, on a thread that may wait.
@ApplicationScoped
class RecordDecisions {

  private final CurrentCatalogue catalogue;
  private final NoticeBoard notices;
  private final Ledger ledger;
  private final TakenIn takenIn;
  private final Deciders deciders;
  private final Minorities minorities;
  private final ChildrenAsked childrenAsked;
  private final CallTrace trace;
  private final Clock clock;

  RecordDecisions(
      CurrentCatalogue catalogue,
      NoticeBoard notices,
      Ledger ledger,
      TakenIn takenIn,
      Deciders deciders,
      Minorities minorities,
      ChildrenAsked childrenAsked,
      CallTrace trace,
      Clock clock) {
    this.catalogue = catalogue;
    this.notices = notices;
    this.ledger = ledger;
    this.takenIn = takenIn;
    this.deciders = deciders;
    this.minorities = minorities;
    this.childrenAsked = childrenAsked;
    this.trace = trace;
    this.clock = clock;
  }

  CompletionStage<List<Ledger.Receipt>> record(List<DecisionCommand> commands) {
    CallTrace.Call call = trace.here();
    if (deciders.areSystems()) {
      Actor actor = deciders.actor(commands, Map.of(), clock.instant());
      return childrenAsked
          .among(subjects(commands))
          .thenCompose(children -> record(commands, actor, children, call));
    }
    return Uni.createFrom()
        .item(() -> minorities.of(subjects(commands)))
        .chain(children ->
            Uni.createFrom()
                .completionStage(() ->
                    record(
                        commands,
                        deciders.actor(commands, children, clock.instant()),
                        children,
                        call)))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .subscribeAsCompletionStage();
  }

  /// One decision that a system tells of which nothing more has to be read. Whether it is about a
  /// child is left to the ledger, which looks under the lock: it refuses what only a guardian may
  /// decide. Whether one that is not in order was taken in before is not looked up here.
  ///
  /// @throws se.diplomagroup.integritet.kit.problem.ProblemException if it is not in order
  CompletionStage<Ledger.Receipt> record(
      DecisionCommand command, CallingSystem system, CallTrace.Call call) {
    List<DecisionCommand> commands = List.of(command);
    return switch (check(commands, deciders.system(system, commands), Map.of())) {
      case Answer.InOrder(var decisions) ->
          ledger.record(decisions, call).thenApply(List::getFirst);
      case Answer.NotInOrder(var violations) -> throw notInOrder(violations);
    };
  }

  private CompletionStage<List<Ledger.Receipt>> record(
      List<DecisionCommand> commands,
      Actor actor,
      Map<UUID, Minority> children,
      CallTrace.Call call) {
    return switch (check(commands, actor, children)) {
      case Answer.InOrder(var decisions) -> ledger.record(decisions, call);
      case Answer.NotInOrder(var violations) -> takenInBefore(commands, actor, violations);
    };
  }

  private Answer check(List<DecisionCommand> commands, Actor actor, Map<UUID, Minority> children) {
    return new DecisionPolicy(catalogue.inForce(), notices.published(), clock.instant(), children)
        .check(commands, actor);
  }

  /// What is not in order now may have been so when it was sent for the first time, and is answered
  /// as then.
  private CompletionStage<List<Ledger.Receipt>> takenInBefore(
      List<DecisionCommand> commands, Actor actor, List<Violation> violations) {
    return Uni.createFrom()
        .item(() -> takenIn.receipts(commands, actor).orElseThrow(() -> notInOrder(violations)))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .subscribeAsCompletionStage();
  }

  private static ProblemException notInOrder(List<Violation> violations) {
    return Problems.unprocessable(
        "invalid-decisions", "The decisions are not in order; none is recorded.", violations);
  }

  private static Set<UUID> subjects(List<DecisionCommand> commands) {
    return commands.stream()
        .map(DecisionCommand::subjectId)
        .filter(Objects::nonNull)
        .collect(toSet());
  }
}
