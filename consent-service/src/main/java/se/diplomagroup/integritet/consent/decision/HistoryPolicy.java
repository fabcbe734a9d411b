package se.diplomagroup.integritet.consent.decision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.diplomagroup.integritet.consent.catalogue.CatalogueInForce;
import se.diplomagroup.integritet.consent.decision.DecisionPolicy.Answer;
import se.diplomagroup.integritet.consent.guardian.Minority;
import se.diplomagroup.integritet.consent.notice.PublishedNotices;
import se.diplomagroup.integritet.kit.problem.Violation;

/// Whether a decision that was kept elsewhere until now is in order: the rules of [DecisionPolicy]
/// with two differences. It says when it was made, because it was not made just now; and the text
/// that was shown has to be published here, but need not have been in force then, because the
/// notices of this service begin later than the history that moves in. Its purposes do not: the
/// first version of a purpose counts for all that was decided before the second.
public final class HistoryPolicy {

  private static final int PREFIX = "decisions[0].".length();

  private final DecisionPolicy policy;

  /// @param minorities those of the subjects who are children under 13
  public HistoryPolicy(
      CatalogueInForce catalogue,
      PublishedNotices notices,
      Instant now,
      Map<UUID, Minority> minorities) {
    this.policy = new DecisionPolicy(catalogue, notices, now, minorities, true);
  }

  /// The answer about one decision.
  public sealed interface Verdict {

    record InOrder(NewDecision decision) implements Verdict {}

    /// @param violation what is wrong first
    record NotInOrder(Violation violation) implements Verdict {}
  }

  /// @param actor on whose word it moves in
  public Verdict check(DecisionCommand command, Actor actor) {
    if (command.decidedAt() == null) {
      return new Verdict.NotInOrder(
          new Violation("decidedAt", "required", "Say when the decision was made."));
    }
    return switch (policy.check(List.of(command), actor)) {
      case Answer.InOrder(var decisions) -> new Verdict.InOrder(decisions.getFirst());
      case Answer.NotInOrder(var violations) -> new Verdict.NotInOrder(bare(violations.getFirst()));
    };
  }

  /// A violation of a call's only decision, as one of the decision itself.
  static Violation bare(Violation violation) {
    return new Violation(
        violation.field().substring(PREFIX), violation.rule(), violation.message());
  }
}
