package se.diplomagroup.integritet.retention.disposal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.RetentionEvent.Kept;
import se.diplomagroup.integritet.contracts.Sha256;
import se.diplomagroup.integritet.contracts.SystemOrdered.Item;

/// What is to be done with everything about one person that a disposal is about, line by line in a
/// fixed order.
///
/// @param whole whether the plan is about the whole person, so that they are gone afterwards but
///   for what is kept
record Plan(boolean whole, List<PlanItem> items) {

  Plan {
    items = items.stream().sorted(PlanItem.ORDER).toList();
  }

  /// The digest of exactly this plan for exactly this person: a decision names it.
  Sha256 hash(UUID subjectId) {
    String canonical =
        items.stream()
            .map(PlanItem::canonical)
            .collect(
                Collectors.joining(
                    "\n", "plan v1\n" + subjectId + "\n" + (whole ? "whole" : "part") + "\n", ""));
    return Sha256.of(canonical.getBytes(StandardCharsets.UTF_8));
  }

  /// Whether there is anything to erase or anonymise.
  boolean disposesOfSomething() {
    return items.stream().anyMatch(item -> item.action().isDisposal());
  }

  int count(PlanAction action) {
    return (int) items.stream().filter(item -> item.action() == action).count();
  }

  /// What stays, one entry for each category, system, ground and date.
  List<Kept> kept() {
    return items.stream()
        .filter(item -> item.action() == PlanAction.KEEP)
        .map(Plan::kept)
        .distinct()
        .toList();
  }

  /// What each system is to erase, or to anonymise: categories with the records concerned, where no
  /// records mean all of the category.
  Map<Code, List<Item>> ordersTo(PlanAction action) {
    Map<Code, List<PlanItem>> bySystem =
        items.stream()
            .filter(item -> item.action() == action)
            .collect(groupingBy(PlanItem::system, TreeMap::new, toList()));
    Map<Code, List<Item>> orders = new TreeMap<>();
    bySystem.forEach((system, lines) -> orders.put(system, itemsOf(lines)));
    return orders;
  }

  private static List<Item> itemsOf(List<PlanItem> lines) {
    Map<Code, List<PlanItem>> byCategory =
        lines.stream().collect(groupingBy(PlanItem::category, TreeMap::new, toList()));
    return byCategory.entrySet().stream()
        .map(entry -> new Item(entry.getKey(), recordsOf(entry.getValue())))
        .toList();
  }

  private static List<UUID> recordsOf(List<PlanItem> lines) {
    boolean all = lines.stream().anyMatch(PlanItem::all);
    return all
        ? List.of()
        : lines.stream().flatMap(line -> line.records().stream()).distinct().sorted().toList();
  }

  private static Kept kept(PlanItem item) {
    Code ground = item.ground();
    if (ground == null) {
      throw new IllegalStateException("what is kept is kept on a ground");
    }
    return new Kept(item.category(), item.system(), ground, item.until());
  }
}
