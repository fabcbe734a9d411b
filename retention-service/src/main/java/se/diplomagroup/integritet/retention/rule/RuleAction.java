package se.diplomagroup.integritet.retention.rule;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What a rule does with data whose time is up.
public enum RuleAction {
  @JsonProperty("erase")
  ERASE,
  @JsonProperty("anonymise")
  ANONYMISE
}
