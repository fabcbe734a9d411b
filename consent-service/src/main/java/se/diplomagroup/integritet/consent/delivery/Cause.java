package se.diplomagroup.integritet.consent.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Why a purpose is to stop for somebody.
public enum Cause {
  /// They, or somebody for them, said no: they withdrew, refused or objected.
  @JsonProperty("withdrawal")
  WITHDRAWAL("withdrawal"),
  /// Their consent ended without it, as by time, a new version or a visitor unlinked.
  @JsonProperty("lapse")
  LAPSE("lapse");

  private final String wireName;

  Cause(String wireName) {
    this.wireName = wireName;
  }

  /// @throws IllegalArgumentException if there is no such cause
  public static Cause fromString(String wireName) {
    for (Cause cause : values()) {
      if (cause.wireName.equals(wireName)) {
        return cause;
      }
    }
    throw new IllegalArgumentException("no such cause");
  }

  @Override
  public String toString() {
    return wireName;
  }
}
