package se.diplomagroup.integritet.consent.moving;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.problem.Violation;

/// Neighbouring lines of which the same is to be said.
///
/// @param field the field that broke a rule, where a line was refused
/// @param rule the broken rule as a stable word
/// @param message the rule in a sentence
@JsonInclude(JsonInclude.Include.NON_NULL)
record Run(
    long firstLine,
    long lastLine,
    Outcome outcome,
    @Nullable String field,
    @Nullable String rule,
    @Nullable String message) {

  static Run taken(long line, boolean duplicate) {
    Outcome outcome = duplicate ? Outcome.DUPLICATE : Outcome.ACCEPTED;
    return new Run(line, line, outcome, null, null, null);
  }

  static Run refused(long line, Violation violation) {
    return new Run(
        line, line, Outcome.REFUSED, violation.field(), violation.rule(), violation.message());
  }

  long lines() {
    return lastLine - firstLine + 1;
  }

  /// The same lines in as few runs as possible.
  ///
  /// @param lines one run a line, in order
  static List<Run> joined(List<Run> lines) {
    List<Run> joined = new ArrayList<>();
    for (Run line : lines) {
      if (!joined.isEmpty() && joined.getLast().goesOnWith(line)) {
        Run before = joined.removeLast();
        joined.add(before.until(line.lastLine));
      } else {
        joined.add(line);
      }
    }
    return joined;
  }

  private boolean goesOnWith(Run next) {
    return lastLine + 1 == next.firstLine
        && outcome == next.outcome
        && Objects.equals(field, next.field)
        && Objects.equals(rule, next.rule)
        && Objects.equals(message, next.message);
  }

  private Run until(long line) {
    return new Run(firstLine, line, outcome, field, rule, message);
  }
}
