package se.diplomagroup.integritet.retention.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;

/// A clock as others see it.
///
/// @param dueOn the day on which the data is due for disposal, or null while nothing has started
///   the period
/// @param ground why it is kept until then
public record ClockView(
    UUID id,
    Code category,
    Code purpose,
    Code system,
    @Nullable Code rule,
    @Nullable Integer ruleVersion,
    LocalDate startedOn,
    @Nullable LocalDate dueOn,
    Code ground,
    List<UUID> records) {

  static ClockView of(RetentionClock clock) {
    return new ClockView(
        clock.id(),
        clock.key().category(),
        clock.key().purpose(),
        clock.key().system(),
        clock.rule(),
        clock.ruleVersion(),
        clock.startedOn(),
        clock.dueOn(),
        clock.ground(),
        clock.records());
  }
}
