package se.diplomagroup.integritet.consent.catalogue;

import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Language;

/// The same words in Swedish and in English.
public record Words(String sv, String en) {

  public Words {
    if (sv.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException("words are needed in both languages");
    }
  }

  static Words same(Code code) {
    return new Words(code.value(), code.value());
  }

  public String in(Language language) {
    return switch (language) {
      case SWEDISH -> sv;
      case ENGLISH -> en;
    };
  }
}
