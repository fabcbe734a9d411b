package se.diplomagroup.integritet.retention.disposal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;

/// One line of a plan.
///
/// @param until the last day on which it is kept, or null when it is not kept or the end is not
///   known
/// @param ground why it is kept, or null when it is not
/// @param records the records concerned as far as they are known, by the system's own ids
/// @param all whether the line is about everything the system holds of the category, known here or
///   not
record PlanItem(
    Code category,
    Code purpose,
    Code system,
    PlanAction action,
    @Nullable LocalDate until,
    @Nullable Code ground,
    List<UUID> records,
    boolean all) {

  static final Comparator<PlanItem> ORDER =
      Comparator.comparing(PlanItem::system)
          .thenComparing(PlanItem::category)
          .thenComparing(PlanItem::purpose)
          .thenComparing(item -> item.records().toString());

  PlanItem {
    records = records.stream().sorted().toList();
    if (action == PlanAction.KEEP && ground == null) {
      throw new IllegalArgumentException("what is kept is kept on a ground");
    }
    if (action.isDisposal() && !all && records.isEmpty()) {
      throw new IllegalArgumentException("a line that is not about all names its records");
    }
  }

  PlanItem withAction(PlanAction other) {
    return new PlanItem(category, purpose, system, other, until, ground, records, all);
  }

  PlanItem keptLike(PlanItem keeper) {
    return new PlanItem(
        category, purpose, system, PlanAction.KEEP, keeper.until, keeper.ground, records, all);
  }

  /// The line as it goes into the plan's digest: every part, in a fixed order.
  String canonical() {
    return String.join(
        "|",
        system.value(),
        category.value(),
        purpose.value(),
        action.name(),
        until == null ? "-" : until.toString(),
        ground == null ? "-" : ground.value(),
        all ? "all" : "named",
        records.stream().map(UUID::toString).collect(Collectors.joining(",")));
  }
}
