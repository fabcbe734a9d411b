package se.diplomagroup.integritet.consent.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import se.diplomagroup.integritet.consent.decision.LedgerRows.Linked;
import se.diplomagroup.integritet.contracts.Code;

/// The ledger for reading.
@ApplicationScoped
public class Decisions {

  private final LedgerRows rows;

  Decisions(LedgerRows rows) {
    this.rows = rows;
  }

  public Optional<LedgerEntry> find(UUID decisionId) {
    return rows.byId(decisionId);
  }

  /// Everything that a subject has decided, in order.
  public List<LedgerEntry> of(UUID subject) {
    return rows.of(subject);
  }

  /// What several subjects have decided about one purpose, with what the visitors linked to them
  /// have, by subject. One query.
  public Map<UUID, List<LedgerEntry>> about(Collection<UUID> subjects, Code purpose) {
    return rows.linked(subjects, List.of(purpose));
  }

  /// What one subject and the visitors linked to them have decided about several purposes.
  List<LedgerEntry> linked(UUID subject, Collection<Code> purposes) {
    return rows.linked(List.of(subject), purposes).getOrDefault(subject, List.of());
  }

  /// Hands over each person to whom visitors are linked, with what they and those visitors have
  /// decided about a purpose. One query, inside a transaction; one person's decisions at a time are
  /// in memory.
  public void eachLinked(Code purpose, int atOnce, BiConsumer<UUID, List<LedgerEntry>> each) {
    List<Linked> history = new ArrayList<>();
    rows.eachLinked(
        purpose,
        atOnce,
        next -> {
          if (!history.isEmpty() && !history.getLast().person().equals(next.person())) {
            hand(history, each);
          }
          history.add(next);
        });
    if (!history.isEmpty()) {
      hand(history, each);
    }
  }

  private static void hand(List<Linked> history, BiConsumer<UUID, List<LedgerEntry>> each) {
    each.accept(history.getFirst().person(), history.stream().map(Linked::entry).toList());
    history.clear();
  }

  /// Those among the subjects who have decided anything, or to whom a visitor is linked. One query.
  public Set<UUID> known(Collection<UUID> subjects) {
    return Set.copyOf(rows.known(subjects));
  }

  List<LedgerEntry> before(UUID subject, long sequence, int limit) {
    return rows.before(subject, sequence, limit);
  }
}
