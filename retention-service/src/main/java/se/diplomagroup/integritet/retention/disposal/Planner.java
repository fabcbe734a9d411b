package se.diplomagroup.integritet.retention.disposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import se.diplomagroup.integritet.retention.clock.ClockKey;
import se.diplomagroup.integritet.retention.clock.ClockReading;
import se.diplomagroup.integritet.retention.clock.ClockReadings;
import se.diplomagroup.integritet.retention.customer.PersonFacts;
import se.diplomagroup.integritet.retention.customer.Relation;
import se.diplomagroup.integritet.retention.registry.Holding;
import se.diplomagroup.integritet.retention.registry.RegisteredSystem;
import se.diplomagroup.integritet.retention.rule.BookkeepingPolicy;
import se.diplomagroup.integritet.retention.rule.Grounds;
import se.diplomagroup.integritet.retention.rule.Rule;
import se.diplomagroup.integritet.retention.rule.RuleSet;

/// Makes the plan for one person: facts, systems and rules in, what becomes of each kind of data
/// out. It changes nothing and can be asked as often as one likes; the same knowledge gives the
/// same plan.
///
/// Accounting information (P14) is only ever named record by record, never as "all of the
/// category", so that nothing is destroyed that has not been told yet.
///
/// @param disposed clocks whose data is gone already, while the person remains
record Planner(
    List<RegisteredSystem> systems, RuleSet rules, Set<ClockKey> disposed, LocalDate today) {

  Planner {
    systems = List.copyOf(systems);
    disposed = Set.copyOf(disposed);
  }

  Plan plan(Scope scope, PersonFacts facts) {
    return switch (scope) {
      case Scope.Schedule _ -> isOver(facts) ? wholePerson(facts, false) : whatIsDue(facts);
      case Scope.Request _ -> wholePerson(facts, true);
      case Scope.Company company ->
          facts.relation() instanceof Relation.Live || !facts.isOnlyUnder(company.companyId())
              ? onePartOf(facts, company.companyId())
              : wholePerson(facts, true);
    };
  }

  /// Whether the customer relation has ended and every rule that follows it says that the time is
  /// up: then the whole person is disposed of.
  private boolean isOver(PersonFacts facts) {
    Relation relation = facts.relation();
    boolean ended =
        relation instanceof Relation.Ended || relation instanceof Relation.ActiveAfterEnd;
    List<ClockReading> ofThePerson =
        ClockReadings.of(facts, systems, rules).stream()
            .filter(ClockReading::hasRule)
            .filter(reading -> reading.period().isWholeCategory())
            .toList();
    return ended
        && !ofThePerson.isEmpty()
        && ofThePerson.stream().allMatch(reading -> reading.isDue(today));
  }

  private Plan wholePerson(PersonFacts facts, boolean evenWithoutRule) {
    List<Draft> drafts = new ArrayList<>();
    forEachHolding((system, holding) -> {
      Optional<Rule> rule = rules.ruleFor(holding.category(), holding.purpose());
      List<ClockReading> readings = ClockReadings.of(facts, system.key(), holding, rules);
      if (rule.isEmpty() && !evenWithoutRule) {
        drafts.add(Draft.kept(system, holding, readings, Grounds.NO_RULE, null));
      } else if (rule.isPresent() && rule.get().policy() instanceof BookkeepingPolicy) {
        readings.forEach(reading -> drafts.add(byRecords(system, rule.get(), reading)));
      } else {
        drafts.add(
            Draft.all(
                system,
                holding,
                readings,
                rule.map(one -> PlanAction.of(one.action())).orElse(PlanAction.ERASE)));
      }
    });
    return new Plan(true, Draft.settled(drafts));
  }

  private Plan whatIsDue(PersonFacts facts) {
    List<Draft> drafts = new ArrayList<>();
    for (RegisteredSystem system : systems) {
      for (ClockReading reading : ClockReadings.of(facts, List.of(system), rules)) {
        Rule rule = reading.rule();
        if (rule == null || disposed.contains(ClockKey.of(reading))) {
          continue;
        }
        drafts.add(
            reading.isDue(today)
                ? Draft.due(system, rule, reading)
                : Draft.running(system, reading));
      }
    }
    return new Plan(
        false, Draft.settled(drafts).stream().filter(item -> item.action().isDisposal()).toList());
  }

  private Plan onePartOf(PersonFacts facts, UUID companyId) {
    PersonFacts here = facts.under(companyId);
    List<Draft> drafts = new ArrayList<>();
    forEachHolding((system, holding) -> {
      Optional<Rule> rule = rules.ruleFor(holding.category(), holding.purpose());
      List<ClockReading> readings = ClockReadings.of(here, system.key(), holding, rules);
      for (ClockReading reading : readings) {
        if (rule.isEmpty() || reading.period().records().isEmpty()) {
          drafts.add(Draft.kept(system, holding, readings, Grounds.CONTRACT_IN_FORCE, null));
        } else if (rule.get().policy() instanceof BookkeepingPolicy) {
          drafts.add(byRecords(system, rule.get(), reading));
        } else {
          drafts.add(Draft.named(system, rule.get(), reading));
        }
      }
    });
    return new Plan(false, Draft.settled(drafts));
  }

  private Draft byRecords(RegisteredSystem system, Rule rule, ClockReading reading) {
    return reading.isDue(today)
        ? Draft.named(system, rule, reading)
        : Draft.running(system, reading);
  }

  private void forEachHolding(BiConsumer<RegisteredSystem, Holding> visitor) {
    systems.forEach(system -> system.holds().forEach(holding -> visitor.accept(system, holding)));
  }
}
