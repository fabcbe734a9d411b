package se.diplomagroup.integritet.consent.notice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The id of one of the policy's promises, `P01` to `P36` (`docs/promises.md`).
public record PromiseId(@JsonValue String value) implements Comparable<PromiseId> {

  private static final int HOW_MANY = 36;
  private static final Pattern SHAPE = Pattern.compile("P(0[1-9]|[12]\\d|3[0-6])");

  /// Every promise.
  public static final List<PromiseId> ALL =
      IntStream.rangeClosed(1, HOW_MANY)
          .mapToObj(number -> new PromiseId("P%02d".formatted(number)))
          .toList();

  /// @throws IllegalArgumentException if there is no such promise
  @JsonCreator
  public PromiseId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("the promises are P01 to P36");
    }
  }

  @Override
  public int compareTo(PromiseId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
