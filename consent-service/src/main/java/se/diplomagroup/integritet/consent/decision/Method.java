package se.diplomagroup.integritet.consent.decision;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// By which act a decision was made known. A consent is a clear affirmative act (GDPR Art. 4(11)),
/// so each of these is something that somebody did.
public enum Method {
  @JsonProperty("button")
  BUTTON("button"),
  @JsonProperty("checkbox")
  CHECKBOX("checkbox"),
  @JsonProperty("switch")
  SWITCH("switch"),
  /// Global Privacy Control or the like. It says no, and never yes.
  @JsonProperty("browser-signal")
  BROWSER_SIGNAL("browser-signal"),
  @JsonProperty("spoken")
  SPOKEN("spoken"),
  @JsonProperty("written")
  WRITTEN("written"),
  @JsonProperty("signed")
  SIGNED("signed");

  private final String wireName;

  Method(String wireName) {
    this.wireName = wireName;
  }

  static @Nullable Method orNull(@Nullable String wireName) {
    for (Method method : values()) {
      if (method.wireName.equals(wireName)) {
        return method;
      }
    }
    return null;
  }

  @Override
  public String toString() {
    return wireName;
  }
}
