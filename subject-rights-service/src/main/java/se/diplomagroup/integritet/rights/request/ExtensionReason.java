package se.diplomagroup.integritet.rights.request;

import com.fasterxml.jackson.annotation.JsonValue;
import se.diplomagroup.integritet.rights.words.WireNames;

/// Why an answer takes longer. Lack of staff is no reason in law, so it is none here.
public enum ExtensionReason {
  COMPLEXITY,
  NUMBER_OF_REQUESTS;

  @JsonValue
  public String wireName() {
    return WireNames.of(this);
  }
}
