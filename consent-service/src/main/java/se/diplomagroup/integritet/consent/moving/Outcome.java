package se.diplomagroup.integritet.consent.moving;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/// What became of a line.
enum Outcome {
  @JsonProperty("accepted")
  ACCEPTED,
  @JsonProperty("duplicate")
  DUPLICATE,
  @JsonProperty("refused")
  REFUSED;

  /// @throws IllegalArgumentException if there is no such outcome
  public static Outcome fromString(String wireName) {
    for (Outcome outcome : values()) {
      if (outcome.toString().equals(wireName)) {
        return outcome;
      }
    }
    throw new IllegalArgumentException("no such outcome");
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
