package se.diplomagroup.integritet.retention.disposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import se.diplomagroup.integritet.kit.time.Zones;
import se.diplomagroup.integritet.retention.clock.RetentionClocks;
import se.diplomagroup.integritet.retention.customer.Facts;
import se.diplomagroup.integritet.retention.registry.RegisteredSystem;
import se.diplomagroup.integritet.retention.registry.Registry;
import se.diplomagroup.integritet.retention.rule.Rules;

/// Plans by what is known at this moment.
@ApplicationScoped
class Planning {

  private final Facts facts;
  private final Registry registry;
  private final Rules rules;
  private final RetentionClocks clocks;
  private final Clock clock;

  Planning(Facts facts, Registry registry, Rules rules, RetentionClocks clocks, Clock clock) {
    this.facts = facts;
    this.registry = registry;
    this.rules = rules;
    this.clocks = clocks;
    this.clock = clock;
  }

  /// Whether no system has said yet that it holds anything, so that no plan can be complete.
  boolean isTooEarly() {
    return registry.all().stream().allMatch(system -> system.holds().isEmpty());
  }

  Plan plan(Scope scope, UUID subjectId) {
    List<RegisteredSystem> systems = registry.all();
    LocalDate today = LocalDate.now(clock.withZone(Zones.STOCKHOLM));
    return new Planner(systems, rules.inForce(), clocks.disposed(subjectId), today)
        .plan(scope, facts.of(subjectId));
  }
}
