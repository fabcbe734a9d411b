package se.diplomagroup.integritet.consent.decision;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;

/// What was decided about a purpose.
public enum Choice {
  @JsonProperty("given")
  GIVEN("given", 0),
  /// The consent's own end came. Written by the service, never by a caller.
  @JsonProperty(value = "expired", access = Access.READ_ONLY)
  EXPIRED("expired", 1),
  @JsonProperty("refused")
  REFUSED("refused", 2),
  @JsonProperty("withdrawn")
  WITHDRAWN("withdrawn", 3);

  private final String wireName;
  private final int protection;

  Choice(String wireName, int protection) {
    this.wireName = wireName;
    this.protection = protection;
  }

  /// How much the choice protects the person: of two simultaneous ones the greater counts.
  int protection() {
    return protection;
  }

  static Choice of(String wireName) {
    for (Choice choice : values()) {
      if (choice.wireName.equals(wireName)) {
        return choice;
      }
    }
    throw new IllegalArgumentException("no such choice");
  }

  @Override
  public String toString() {
    return wireName;
  }
}
