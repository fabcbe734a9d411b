package se.diplomagroup.integritet.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/// A language in which a notice is published (BCP 47).
public enum Language {
  @JsonProperty("sv")
  SWEDISH("sv"),
  @JsonProperty("en")
  ENGLISH("en");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /// The BCP 47 language tag.
  public String tag() {
    return tag;
  }
}
