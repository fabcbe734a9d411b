package se.diplomagroup.integritet.consent.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

  /// Those among the subjects who have decided anything, or to whom a visitor is linked. One query.
  public Set<UUID> known(Collection<UUID> subjects) {
    return Set.copyOf(rows.known(subjects));
  }

  List<LedgerEntry> before(UUID subject, long sequence, int limit) {
    return rows.before(subject, sequence, limit);
  }
}
