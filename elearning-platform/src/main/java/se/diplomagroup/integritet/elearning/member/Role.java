package se.diplomagroup.integritet.elearning.member;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/// What a person is at their company.
public enum Role {
  @JsonProperty("learner")
  LEARNER,
  @JsonProperty("administrator")
  ADMINISTRATOR;

  public String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}
