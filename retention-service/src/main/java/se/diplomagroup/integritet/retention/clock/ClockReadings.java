package se.diplomagroup.integritet.retention.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.retention.customer.PersonFacts;
import se.diplomagroup.integritet.retention.customer.Relation;
import se.diplomagroup.integritet.retention.registry.Holding;
import se.diplomagroup.integritet.retention.registry.RegisteredSystem;
import se.diplomagroup.integritet.retention.rule.Grounds;
import se.diplomagroup.integritet.retention.rule.Period;
import se.diplomagroup.integritet.retention.rule.Rule;
import se.diplomagroup.integritet.retention.rule.RuleSet;
import se.diplomagroup.integritet.retention.rule.Term;

/// P08: reads every clock of a person, one for each (category, purpose, system) and period. Clocks
/// are worked out from the facts, the rules and what the systems have declared, so the order in
/// which those became known does not matter. Data that no rule is about gets a clock without an
/// end, which is reported.
public final class ClockReadings {

  private ClockReadings() {}

  /// All clocks of one person.
  public static List<ClockReading> of(
      PersonFacts facts, List<RegisteredSystem> systems, RuleSet rules) {
    return systems.stream()
        .flatMap(system ->
            system.holds().stream()
                .flatMap(holding -> of(facts, system.key(), holding, rules).stream()))
        .toList();
  }

  /// The clocks of one kind of data in one system.
  public static List<ClockReading> of(
      PersonFacts facts, Code system, Holding holding, RuleSet rules) {
    Optional<Rule> rule = rules.ruleFor(holding.category(), holding.purpose());
    Stream<Period> periods =
        rule.map(one -> one.policy().periods(facts).stream()).orElseGet(() -> withoutRule(facts));
    return periods
        .map(period ->
            new ClockReading(
                holding.category(), holding.purpose(), system, rule.orElse(null), period))
        .toList();
  }

  private static Stream<Period> withoutRule(PersonFacts facts) {
    return since(facts.relation())
        .map(since -> new Period(Period.WHOLE, List.of(), since, new Term.Open(Grounds.NO_RULE)))
        .stream();
  }

  private static Optional<LocalDate> since(Relation relation) {
    return switch (relation) {
      case Relation.None _ -> Optional.empty();
      case Relation.Live live -> Optional.of(live.since());
      case Relation.Ended ended -> Optional.of(ended.since());
      case Relation.ActiveAfterEnd active -> Optional.of(active.since());
    };
  }
}
