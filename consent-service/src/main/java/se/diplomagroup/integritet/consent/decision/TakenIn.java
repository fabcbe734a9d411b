package se.diplomagroup.integritet.consent.decision;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.guardian.Minorities;

/// Whether decisions have been taken in before. A caller who did not hear the answer sends a
/// decision again, perhaps much later, when another notice is in force, the purpose has changed, or
/// it has become known that a person is a child: it is known by its id all the same, if everything
/// that is said of it is what was said then.
@ApplicationScoped
class TakenIn {

  private final LedgerRows rows;
  private final Minorities minorities;

  TakenIn(LedgerRows rows, Minorities minorities) {
    this.rows = rows;
    this.minorities = minorities;
  }

  /// What the ledger has under a decision's id.
  sealed interface Known {

    record Not() implements Known {}

    record Same(LedgerEntry entry) implements Known {}

    record Other() implements Known {}
  }

  /// The receipts of decisions all of which have been taken in, in the same order; otherwise empty.
  Optional<List<Ledger.Receipt>> receipts(List<DecisionCommand> commands, Actor actor) {
    List<Ledger.Receipt> receipts = new ArrayList<>();
    for (Known known : known(commands, actor)) {
      if (known instanceof Known.Same(var entry)) {
        receipts.add(new Ledger.Receipt(entry, true));
      }
    }
    return receipts.size() == commands.size() ? Optional.of(receipts) : Optional.empty();
  }

  /// One query, two where guardians decided, however many they are.
  ///
  /// @param actor who tells them now
  /// @return for each, in the same order
  List<Known> known(List<DecisionCommand> commands, Actor actor) {
    Set<UUID> ids = commands.stream().map(DecisionCommand::decisionId).collect(toSet());
    Map<UUID, LedgerEntry> entries = rows.byId(ids);
    Map<UUID, UUID> guardians = guardians(entries.values());
    return commands.stream()
        .map(command -> known(command, entries.get(command.decisionId()), guardians, actor))
        .toList();
  }

  private static Known known(
      DecisionCommand command,
      @Nullable LedgerEntry entry,
      Map<UUID, UUID> guardians,
      Actor actor) {
    if (entry == null) {
      return new Known.Not();
    }
    boolean same =
        command.told().filter(entry.decision().told()::equals).isPresent()
            && isVersion(entry.decision().purposeVersion(), command.purposeVersion())
            && decidedBy(entry.decision().actor(), command, guardians, actor);
    return same ? new Known.Same(entry) : new Known.Other();
  }

  private static boolean isVersion(int recorded, @Nullable Integer named) {
    return named == null || named == recorded;
  }

  /// Whether the same guardian decided, or none did. Of a guardianship that is forgotten nobody can
  /// say whose it was.
  private static boolean decidedBy(
      Actor earlier, DecisionCommand command, Map<UUID, UUID> guardians, Actor actor) {
    if (command.guardianId() != null && actor.system() == null) {
      return false;
    }
    UUID guardian = guardian(command, actor);
    UUID guardianship = earlier.guardianship();
    if (guardian == null || guardianship == null) {
      return guardian == null && guardianship == null;
    }
    return Objects.equals(guardians.getOrDefault(guardianship, guardian), guardian);
  }

  private static @Nullable UUID guardian(DecisionCommand command, Actor actor) {
    boolean another = actor.kind() == Actor.Kind.SELF && !actor.id().equals(command.subjectId());
    return another ? actor.id() : command.guardianId();
  }

  private Map<UUID, UUID> guardians(Collection<LedgerEntry> entries) {
    Set<UUID> guardianships =
        entries.stream()
            .flatMap(entry -> Optional.ofNullable(entry.decision().actor().guardianship()).stream())
            .collect(toSet());
    return guardianships.isEmpty() ? Map.of() : minorities.guardians(guardianships);
  }
}
