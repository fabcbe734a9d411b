package se.diplomagroup.integritet.rights.words;

import java.util.Arrays;
import se.diplomagroup.integritet.contracts.Language;

/// The same words in both languages of the service. On the wire `{"sv": "...", "en": "..."}`.
public record Words(String sv, String en) {

  public String in(Language language) {
    return switch (language) {
      case SWEDISH -> sv;
      case ENGLISH -> en;
    };
  }

  /// These words with others in their places (`%s`).
  public Words with(Words... others) {
    Object[] swedish = Arrays.stream(others).map(Words::sv).toArray();
    Object[] english = Arrays.stream(others).map(Words::en).toArray();
    return new Words(sv.formatted(swedish), en.formatted(english));
  }

  /// The same in both languages.
  public static Words same(String text) {
    return new Words(text, text);
  }
}
