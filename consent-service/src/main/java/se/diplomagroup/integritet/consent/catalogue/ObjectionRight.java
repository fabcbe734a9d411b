package se.diplomagroup.integritet.consent.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Whether a person can object to a purpose (GDPR Art. 21).
public enum ObjectionRight {
  /// The purpose rests on consent or contract: withdraw instead.
  @JsonProperty("none")
  NONE,
  /// Art. 21(1): stops while it is assessed, and for good when upheld.
  @JsonProperty("on-grounds")
  ON_GROUNDS,
  /// Art. 21(2) and (3), direct marketing: stops at once and nobody approves it.
  @JsonProperty("absolute")
  ABSOLUTE
}
