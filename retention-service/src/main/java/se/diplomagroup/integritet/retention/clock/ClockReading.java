package se.diplomagroup.integritet.retention.clock;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.retention.rule.Period;
import se.diplomagroup.integritet.retention.rule.Rule;

/// What a retention clock says about one kind of data of one person in one system.
///
/// @param rule the rule that the clock follows, or null where nobody has said how long
public record ClockReading(
    Code category, Code purpose, Code system, @Nullable Rule rule, Period period) {

  public boolean isDue(LocalDate today) {
    return period.term().isDue(today);
  }

  public Optional<LocalDate> dueOn() {
    return period.term().dueOn();
  }

  public boolean hasRule() {
    return rule != null;
  }
}
