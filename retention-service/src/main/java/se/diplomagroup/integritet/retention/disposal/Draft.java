package se.diplomagroup.integritet.retention.disposal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;
import se.diplomagroup.integritet.retention.clock.ClockReading;
import se.diplomagroup.integritet.retention.registry.Holding;
import se.diplomagroup.integritet.retention.registry.RegisteredSystem;
import se.diplomagroup.integritet.retention.rule.Period;
import se.diplomagroup.integritet.retention.rule.Rule;

/// A line of a plan before the purposes that share the same data have been weighed against each
/// other: a system has one copy, so the same copy cannot be both kept and erased.
record Draft(RegisteredSystem system, String bucket, PlanItem item) {

  /// Everything of a category.
  static Draft all(
      RegisteredSystem system, Holding holding, List<ClockReading> readings, PlanAction action) {
    return new Draft(
        system, Period.WHOLE, item(system, holding, action, null, null, recordsOf(readings), true));
  }

  /// Everything of a category, kept.
  static Draft kept(
      RegisteredSystem system,
      Holding holding,
      List<ClockReading> readings,
      Code ground,
      @Nullable LocalDate until) {
    return new Draft(
        system,
        Period.WHOLE,
        item(system, holding, PlanAction.KEEP, until, ground, recordsOf(readings), true));
  }

  /// The records of one period, and no others.
  static Draft named(RegisteredSystem system, Rule rule, ClockReading reading) {
    return of(system, reading, PlanAction.of(rule.action()), null, null, false);
  }

  /// What is due: the records where records are known, else all of the category.
  static Draft due(RegisteredSystem system, Rule rule, ClockReading reading) {
    boolean all = reading.period().records().isEmpty();
    return of(system, reading, PlanAction.of(rule.action()), null, null, all);
  }

  /// What is kept because its time is not up.
  static Draft running(RegisteredSystem system, ClockReading reading) {
    LocalDate lastDay = reading.dueOn().map(due -> due.minusDays(1)).orElse(null);
    Code ground = reading.period().term().ground();
    return of(
        system, reading, PlanAction.KEEP, lastDay, ground, reading.period().records().isEmpty());
  }

  /// The lines of the plan, the purposes weighed: what one of them keeps is kept for as long as the
  /// longest, and what one of them needs in anonymous form is anonymised.
  static List<PlanItem> settled(List<Draft> drafts) {
    record Copy(Code system, Code category, String bucket) {}
    return drafts.stream()
        .collect(
            groupingBy(
                draft -> new Copy(draft.system.key(), draft.item.category(), draft.bucket),
                LinkedHashMap::new,
                toList()))
        .values()
        .stream()
        .flatMap(sharing -> settledTogether(sharing).stream())
        .toList();
  }

  private static List<PlanItem> settledTogether(List<Draft> sharing) {
    Optional<PlanItem> keeper =
        sharing.stream()
            .map(Draft::item)
            .filter(item -> item.action() == PlanAction.KEEP)
            .max(
                Comparator.comparing(
                    PlanItem::until, Comparator.nullsLast(Comparator.naturalOrder())));
    if (keeper.isPresent()) {
      return sharing.stream().map(draft -> draft.item.keptLike(keeper.get())).toList();
    }
    PlanAction strongest =
        sharing.stream()
            .map(draft -> draft.item.action())
            .max(Comparator.naturalOrder())
            .orElseThrow();
    return sharing.stream()
        .map(draft -> draft.item.withAction(possible(draft.system, strongest)))
        .toList();
  }

  /// What the system can do: erasing is as good as anonymising, and the other way round. A system
  /// that can do neither is ordered all the same, so that it shows.
  private static PlanAction possible(RegisteredSystem system, PlanAction wanted) {
    boolean erases = system.carriesOut(Action.ERASE);
    boolean anonymises = system.carriesOut(Action.ANONYMISE);
    return switch (wanted) {
      case ERASE -> !erases && anonymises ? PlanAction.ANONYMISE : PlanAction.ERASE;
      case ANONYMISE -> !anonymises && erases ? PlanAction.ERASE : PlanAction.ANONYMISE;
      case KEEP -> PlanAction.KEEP;
    };
  }

  private static Draft of(
      RegisteredSystem system,
      ClockReading reading,
      PlanAction action,
      @Nullable LocalDate until,
      @Nullable Code ground,
      boolean all) {
    return new Draft(
        system,
        reading.period().bucket(),
        item(
            system,
            new Holding(reading.category(), reading.purpose()),
            action,
            until,
            ground,
            reading.period().records(),
            all));
  }

  private static PlanItem item(
      RegisteredSystem system,
      Holding holding,
      PlanAction action,
      @Nullable LocalDate until,
      @Nullable Code ground,
      List<UUID> records,
      boolean all) {
    return new PlanItem(
        holding.category(), holding.purpose(), system.key(), action, until, ground, records, all);
  }

  private static List<UUID> recordsOf(List<ClockReading> readings) {
    return readings.stream().flatMap(reading -> reading.period().records().stream()).toList();
  }
}
