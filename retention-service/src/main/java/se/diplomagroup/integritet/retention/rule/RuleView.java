package se.diplomagroup.integritet.retention.rule;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;

/// A rule as others see it.
record RuleView(
    Code key,
    int version,
    Code category,
    @Nullable Code purpose,
    Code policy,
    RuleAction action,
    Map<String, Integer> parameters,
    String promise,
    String basis) {

  static RuleView of(Rule rule) {
    return new RuleView(
        rule.key(),
        rule.version(),
        rule.category(),
        rule.purpose(),
        rule.policyName(),
        rule.action(),
        rule.parameters(),
        rule.promise(),
        rule.basis());
  }
}
