package se.diplomagroup.integritet.gateway.ui;

import java.util.Locale;
import java.util.ResourceBundle;
import se.diplomagroup.integritet.contracts.Language;

/// Words for the codes that services use: states, rights, categories, systems, grounds.
final class Vocabulary {

  private static final Vocabulary SWEDISH = new Vocabulary("sv");
  private static final Vocabulary ENGLISH = new Vocabulary("en");

  private final ResourceBundle words;

  private Vocabulary(String tag) {
    this.words =
        ResourceBundle.getBundle(
            "vocabulary/words",
            Locale.of(tag),
            Vocabulary.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  static Vocabulary of(Language language) {
    return language == Language.ENGLISH ? ENGLISH : SWEDISH;
  }

  boolean knows(String kind, String code) {
    return words.containsKey(kind + "." + code);
  }

  String word(String kind, String code) {
    return knows(kind, code) ? words.getString(kind + "." + code) : code.replace('-', ' ');
  }
}
