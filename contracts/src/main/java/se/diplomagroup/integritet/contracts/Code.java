package se.diplomagroup.integritet.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/// A word from a closed, published vocabulary: a purpose, a data category, a system, a legal
/// ground. Lower-case words joined by hyphens, at most 64 characters. Free text does not fit, which
/// is the point.
public record Code(@JsonValue String value) implements Comparable<Code> {

  public static final String PATTERN = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
  public static final int MAX_LENGTH = 64;

  private static final Pattern SHAPE = Pattern.compile(PATTERN);

  /// @throws IllegalArgumentException if `value` is not a lower-case hyphenated word of at most 64
  ///   characters
  @JsonCreator
  public Code {
    if (value.length() > MAX_LENGTH || !SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a code is lower-case words joined by hyphens, at most 64 characters");
    }
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
