package se.diplomagroup.integritet.retention.sweep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.time.Zones;
import se.diplomagroup.integritet.retention.clock.ClockReading;
import se.diplomagroup.integritet.retention.clock.ClockReadings;
import se.diplomagroup.integritet.retention.clock.ClockSetting;
import se.diplomagroup.integritet.retention.customer.Facts;
import se.diplomagroup.integritet.retention.customer.People;
import se.diplomagroup.integritet.retention.disposal.Scheduling;
import se.diplomagroup.integritet.retention.registry.Registry;
import se.diplomagroup.integritet.retention.rule.Rules;

/// One look at one person: sets their clocks by what is known now, starts a disposal of what is
/// due, wakes what was waiting, and notes on which day to look again. Looking twice does no harm.
@ApplicationScoped
class PersonReview {

  private final People people;
  private final Facts facts;
  private final Registry registry;
  private final Rules rules;
  private final ClockSetting clockSetting;
  private final Scheduling scheduling;
  private final Clock clock;

  PersonReview(
      People people,
      Facts facts,
      Registry registry,
      Rules rules,
      ClockSetting clockSetting,
      Scheduling scheduling,
      Clock clock) {
    this.people = people;
    this.facts = facts;
    this.registry = registry;
    this.rules = rules;
    this.clockSetting = clockSetting;
    this.scheduling = scheduling;
    this.clock = clock;
  }

  @Transactional(TxType.REQUIRES_NEW)
  void look(UUID subjectId) {
    if (!people.lockIfKnown(subjectId)) {
      return;
    }
    LocalDate today = LocalDate.now(clock.withZone(Zones.STOCKHOLM));
    List<ClockReading> readings =
        ClockReadings.of(facts.of(subjectId), registry.all(), rules.inForce());
    clockSetting.set(subjectId, readings, today);
    if (readings.stream().anyMatch(reading -> reading.hasRule() && reading.isDue(today))) {
      scheduling.scheduleWhatIsDue(subjectId);
    }
    scheduling.lookAtWaiting(subjectId);
    people.reviewed(subjectId, nextLook(readings, today));
    people.forgetIfErased(subjectId);
  }

  private static @Nullable Instant nextLook(List<ClockReading> readings, LocalDate today) {
    Optional<LocalDate> day =
        readings.stream()
            .filter(ClockReading::hasRule)
            .flatMap(reading -> reading.dueOn().stream())
            .filter(due -> due.isAfter(today))
            .min(Comparator.naturalOrder());
    return day.map(due -> due.atStartOfDay(Zones.STOCKHOLM).toInstant()).orElse(null);
  }
}
