package se.diplomagroup.integritet.retention.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;

/// A retention clock as a row: what the last reading said, and whether it has been told that it is
/// due.
///
/// @param disposedOn when the data was disposed of while the person remained, so that the clock is
///   not run down again
record RetentionClock(
    UUID id,
    ClockKey key,
    @Nullable Code rule,
    @Nullable Integer ruleVersion,
    List<UUID> records,
    LocalDate startedOn,
    @Nullable LocalDate dueOn,
    Code ground,
    boolean dueTold,
    @Nullable LocalDate disposedOn) {

  RetentionClock {
    records = List.copyOf(records);
  }

  static RetentionClock started(UUID id, ClockReading reading) {
    var rule = reading.rule();
    return new RetentionClock(
        id,
        ClockKey.of(reading),
        rule == null ? null : rule.key(),
        rule == null ? null : rule.version(),
        reading.period().records(),
        reading.period().startedOn(),
        reading.dueOn().orElse(null),
        reading.period().term().ground(),
        false,
        null);
  }

  /// The clock after another reading. One that is set to another day is told and disposed of anew.
  RetentionClock read(ClockReading reading) {
    RetentionClock fresh = started(id, reading);
    return Objects.equals(dueOn, fresh.dueOn)
        ? new RetentionClock(
            id,
            key,
            fresh.rule,
            fresh.ruleVersion,
            fresh.records,
            fresh.startedOn,
            dueOn,
            fresh.ground,
            dueTold,
            disposedOn)
        : fresh;
  }

  RetentionClock told() {
    return new RetentionClock(
        id, key, rule, ruleVersion, records, startedOn, dueOn, ground, true, disposedOn);
  }

  boolean isToBeTold(LocalDate today) {
    return rule != null && !dueTold && dueOn != null && !dueOn.isAfter(today);
  }

  /// Whether the other clock runs by another rule or to another day.
  boolean runsOtherwiseThan(RetentionClock other) {
    return !Objects.equals(dueOn, other.dueOn)
        || !Objects.equals(rule, other.rule)
        || !Objects.equals(ruleVersion, other.ruleVersion);
  }
}
