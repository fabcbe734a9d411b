package se.diplomagroup.integritet.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// A word from a closed, published vocabulary: a purpose, a data category, a system, a legal
/// ground. Lower-case words joined by hyphens, at most 64 characters. Free text does not fit, which
/// is the point.
public record Code(@JsonValue String value) implements Comparable<Code> {

  public static final String PATTERN = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
  public static final int MAX_LENGTH = 64;

  /// @throws IllegalArgumentException if `value` is not a lower-case hyphenated word of at most 64
  ///   characters
  @JsonCreator
  public Code {
    if (value.length() > MAX_LENGTH || !isShaped(value)) {
      throw new IllegalArgumentException(
          "a code is lower-case words joined by hyphens, at most 64 characters");
    }
  }

  /// Whether the text matches [#PATTERN], without the costs of a regular expression: codes are read
  /// by the million.
  private static boolean isShaped(String value) {
    boolean wordBegun = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean letter = c >= 'a' && c <= 'z';
      if (letter || (c >= '0' && c <= '9' && i > 0)) {
        wordBegun = true;
      } else if (c == '-' && wordBegun) {
        wordBegun = false;
      } else {
        return false;
      }
    }
    return wordBegun;
  }

  public static Code of(String value) {
    return new Code(value);
  }

  @Override
  public int compareTo(Code other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
