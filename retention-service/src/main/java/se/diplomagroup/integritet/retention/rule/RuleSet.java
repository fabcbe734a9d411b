package se.diplomagroup.integritet.retention.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.diplomagroup.integritet.contracts.Code;

/// The rules in force.
public record RuleSet(List<Rule> rules) {

  public RuleSet {
    rules = List.copyOf(rules);
  }

  /// The rule for data of a category that is held for a purpose: the one that names the purpose,
  /// else the one for the whole category, else none.
  public Optional<Rule> ruleFor(Code category, Code purpose) {
    return rules.stream()
        .filter(rule -> rule.category().equals(category))
        .filter(rule -> rule.purpose() == null || purpose.equals(rule.purpose()))
        .min(Comparator.comparing(rule -> rule.purpose() == null));
  }
}
