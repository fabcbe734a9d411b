package se.diplomagroup.integritet.rights.request;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.RightsEvent.Outcome;
import se.diplomagroup.integritet.contracts.RightsEvent.Right;

/// What a decision amounts to. Whoever grants an erasure whose plan keeps something has granted it
/// in part, on the grounds of the plan. A refusal or a limitation names its grounds from the closed
/// list, is explained (Art. 12(4)) and takes effect only when a second person has approved it.
final class DecisionPolicy {

  private DecisionPolicy() {}

  /// @param planGrounds the grounds on which the plan of an erasure keeps something
  record Facts(
      Right right,
      Outcome outcome,
      List<Code> grounds,
      boolean explained,
      List<Code> planGrounds) {}

  sealed interface Answer {

    /// The decision stands.
    record Stands(Outcome outcome, List<Code> grounds, boolean needsApproval) implements Answer {}

    /// The decision cannot be taken like this.
    record Lacking(String slug, String field, String detail) implements Answer {}
  }

  static Answer answer(Facts facts) {
    if (!facts.grounds().stream().allMatch(code -> isAllowed(code, facts))) {
      return new Answer.Lacking(
          "unknown-ground", "grounds", "A ground is not on the closed list for this right.");
    }
    return switch (facts.outcome()) {
      case GRANTED -> granted(facts);
      case PARTLY_GRANTED -> partlyGranted(facts);
      case REFUSED -> refused(facts);
    };
  }

  /// A ground of the plan may be repeated; any other is on the closed list for the right.
  private static boolean isAllowed(Code code, Facts facts) {
    return facts.planGrounds().contains(code)
        || Ground.of(code).filter(ground -> ground.fits(facts.right())).isPresent();
  }

  private static Answer granted(Facts facts) {
    if (!facts.grounds().isEmpty()) {
      return new Answer.Lacking(
          "grounds-without-limitation", "grounds", "Grounds belong to what is not granted.");
    }
    return facts.planGrounds().isEmpty()
        ? new Answer.Stands(Outcome.GRANTED, List.of(), false)
        : new Answer.Stands(Outcome.PARTLY_GRANTED, facts.planGrounds(), true);
  }

  private static Answer partlyGranted(Facts facts) {
    if (facts.right() == Right.ACCESS) {
      return new Answer.Lacking(
          "not-in-part", "outcome", "A repeated extract is either given or refused.");
    }
    SortedSet<Code> grounds = new TreeSet<>(facts.planGrounds());
    grounds.addAll(facts.grounds());
    if (grounds.isEmpty()) {
      return new Answer.Lacking("ground-missing", "grounds", "What is not granted needs a ground.");
    }
    return new Answer.Stands(Outcome.PARTLY_GRANTED, List.copyOf(grounds), true);
  }

  private static Answer refused(Facts facts) {
    if (facts.grounds().isEmpty()) {
      return new Answer.Lacking("ground-missing", "grounds", "A refusal needs a ground.");
    }
    if (!facts.explained()) {
      return new Answer.Lacking("reason-missing", "reason", "A refusal needs a reason in words.");
    }
    return new Answer.Stands(Outcome.REFUSED, List.copyOf(new TreeSet<>(facts.grounds())), true);
  }
}
