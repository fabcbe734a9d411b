package se.diplomagroup.integritet.retention.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.RetentionEvent.RetentionDue;
import se.diplomagroup.integritet.contracts.RetentionEvent.RetentionStarted;
import se.diplomagroup.integritet.kit.ids.Uuid7;
import se.diplomagroup.integritet.kit.outbox.Outbox;

/// Sets a person's clocks by what their readings say: starts those that are missing, moves those
/// that run to another day, stops those whose data is gone, and tells of those that are due.
/// Setting them twice by the same readings changes and tells nothing the second time.
@ApplicationScoped
public class ClockSetting {

  private final RetentionClocks clocks;
  private final Outbox outbox;

  ClockSetting(RetentionClocks clocks, Outbox outbox) {
    this.clocks = clocks;
    this.outbox = outbox;
  }

  @Transactional(TxType.MANDATORY)
  public void set(UUID subjectId, List<ClockReading> readings, LocalDate today) {
    Map<ClockKey, RetentionClock> running = new HashMap<>();
    clocks.of(subjectId).forEach(clock -> running.put(clock.key(), clock));
    for (ClockReading reading : readings) {
      set(subjectId, running.remove(ClockKey.of(reading)), reading, today);
    }
    clocks.delete(running.values().stream().map(RetentionClock::id).toList());
  }

  private void set(
      UUID subjectId, @Nullable RetentionClock before, ClockReading reading, LocalDate today) {
    RetentionClock now =
        before == null ? RetentionClock.started(Uuid7.next(), reading) : before.read(reading);
    if (now.rule() != null && (before == null || now.runsOtherwiseThan(before))) {
      outbox.append(started(subjectId, now));
    }
    if (now.isToBeTold(today)) {
      outbox.append(due(subjectId, now));
      now = now.told();
    }
    if (!now.equals(before)) {
      clocks.save(subjectId, now);
    }
  }

  private static RetentionStarted started(UUID subjectId, RetentionClock clock) {
    if (clock.rule() == null || clock.ruleVersion() == null) {
      throw new IllegalArgumentException("a clock without a rule is reported, not started");
    }
    return new RetentionStarted(
        clock.id(),
        subjectId,
        clock.key().category(),
        clock.key().purpose(),
        clock.key().system(),
        clock.rule(),
        clock.ruleVersion(),
        clock.startedOn(),
        clock.dueOn());
  }

  private static RetentionDue due(UUID subjectId, RetentionClock clock) {
    if (clock.dueOn() == null) {
      throw new IllegalArgumentException("a clock that has no day is not due");
    }
    return new RetentionDue(
        clock.id(),
        subjectId,
        clock.key().category(),
        clock.key().purpose(),
        clock.key().system(),
        clock.dueOn());
  }
}
