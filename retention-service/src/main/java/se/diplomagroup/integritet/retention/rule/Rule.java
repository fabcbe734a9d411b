package se.diplomagroup.integritet.retention.rule;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;

/// A version of a rule: which data it is about, which policy carries it out, with which numbers,
/// and what is done when the time is up.
///
/// @param purpose the purpose the rule is for, or null when it is for every purpose of the category
/// @param promise the promise of the privacy policy that the rule keeps
/// @param basis the articles that the rule rests on
public record Rule(
    UUID id,
    Code key,
    int version,
    Code category,
    @Nullable Code purpose,
    Code policyName,
    RuleAction action,
    Map<String, Integer> parameters,
    String promise,
    String basis) {

  public Rule {
    parameters = Map.copyOf(parameters);
  }

  /// The policy that carries the rule out.
  public RetentionPolicy policy() {
    return switch (policyName.value()) {
      case "contract-end" -> new ContractEndPolicy(number("days"));
      case "support-case" -> new SupportCasePolicy(number("days"));
      case "follow-up" -> new FollowUpPolicy(number("days"), number("followUpDays"));
      case "bookkeeping" -> new BookkeepingPolicy(number("years"));
      default -> throw new IllegalStateException("rule " + key + " names an unknown policy");
    };
  }

  private int number(String name) {
    Integer value = parameters.get(name);
    if (value == null) {
      throw new IllegalStateException("rule " + key + " lacks its parameter " + name);
    }
    return value;
  }
}
