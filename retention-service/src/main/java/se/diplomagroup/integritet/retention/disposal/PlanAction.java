package se.diplomagroup.integritet.retention.disposal;

import com.fasterxml.jackson.annotation.JsonProperty;
import se.diplomagroup.integritet.retention.rule.RuleAction;

/// What a plan does with one kind of data. Where data serves several purposes the strongest counts:
/// what one purpose may keep is kept, and what one purpose needs in anonymous form is anonymised.
enum PlanAction {
  @JsonProperty("erase")
  ERASE,
  @JsonProperty("anonymise")
  ANONYMISE,
  @JsonProperty("keep")
  KEEP;

  static PlanAction of(RuleAction action) {
    return switch (action) {
      case ERASE -> ERASE;
      case ANONYMISE -> ANONYMISE;
    };
  }

  boolean isDisposal() {
    return this != KEEP;
  }
}
