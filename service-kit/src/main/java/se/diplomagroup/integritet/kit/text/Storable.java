package se.diplomagroup.integritet.kit.text;

/// A text that the database and every reader of it can hold. PostgreSQL has no NUL in a text, and
/// half of a surrogate pair is no character of Unicode, so it has no form in UTF-8.
public final class Storable {

  private Storable() {}

  public static boolean is(CharSequence text) {
    int i = 0;
    while (i < text.length()) {
      int character = Character.codePointAt(text, i);
      if (character == 0 || isHalf(character)) {
        return false;
      }
      i += Character.charCount(character);
    }
    return true;
  }

  private static boolean isHalf(int character) {
    return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
  }
}
