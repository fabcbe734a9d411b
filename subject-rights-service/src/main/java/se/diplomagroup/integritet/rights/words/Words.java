package se.diplomagroup.integritet.rights.words;

import se.diplomagroup.integritet.contracts.Language;

/// The same words in both languages of the service. On the wire `{"sv": "...", "en": "..."}`.
public record Words(String sv, String en) {

  public String in(Language language) {
    return switch (language) {
      case SWEDISH -> sv;
      case ENGLISH -> en;
    };
  }
}
