package se.diplomagroup.integritet.localstack.bench;

import java.util.Locale;

/// What a figure is to reach.
public sealed interface Target {

  /// At least so much.
  record AtLeast(double value) implements Target {}

  /// Less than so much.
  record Below(double value) implements Target {}

  /// At least this part, or multiple, of the limit measured in the same run.
  record TimesTheLimit(double factor) implements Target {}

  /// Nothing; the figure is there to be known.
  record None() implements Target {}

  default boolean isMetBy(double figure, double limit) {
    return switch (this) {
      case AtLeast(double value) -> figure >= value;
      case Below(double value) -> figure < value;
      case TimesTheLimit(double factor) -> figure >= factor * limit;
      case None() -> true;
    };
  }

  default String shown() {
    return switch (this) {
      case AtLeast(double value) -> "≥ " + shown(value);
      case Below(double value) -> "< " + shown(value);
      case TimesTheLimit(double factor) -> "≥ " + shown(factor) + " × limit";
      case None() -> "";
    };
  }

  /// A number as it stands in a table: large ones whole, small ones with one digit more.
  static String shown(double value) {
    return value >= 100 || value == Math.rint(value)
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, "%.1f", value);
  }
}
