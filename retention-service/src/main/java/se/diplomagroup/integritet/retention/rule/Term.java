package se.diplomagroup.integritet.retention.rule;

import java.time.LocalDate;
import java.util.Optional;
import se.diplomagroup.integritet.contracts.Code;

/// Until when data is kept, and on what ground.
public sealed interface Term {

  Code ground();

  /// The day on which the data is due for disposal, or empty while nothing has started the period.
  Optional<LocalDate> dueOn();

  /// Whether the data is due on this day.
  default boolean isDue(LocalDate today) {
    return dueOn().filter(due -> !due.isAfter(today)).isPresent();
  }

  /// Nothing has started the period yet.
  record Open(Code ground) implements Term {
    @Override
    public Optional<LocalDate> dueOn() {
      return Optional.empty();
    }
  }

  /// The period runs out: `due` is the first day on which the data may no longer be kept.
  record Ends(LocalDate due, Code ground) implements Term {
    @Override
    public Optional<LocalDate> dueOn() {
      return Optional.of(due);
    }
  }
}
