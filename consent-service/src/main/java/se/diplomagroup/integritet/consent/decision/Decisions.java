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

  /// The oldest decisions after a place in the subject's ledger.
  public List<LedgerEntry> after(UUID subject, long sequence, int limit) {
    return rows.after(subject, sequence, limit);
  }

  /// The decisions about one purpose on which permissions rest, by subject: the one that counts of
  /// the subject, and of each visitor linked to them; and where that is a consent which a system
  /// told, the one that would count without such consents. One query.
  public Map<UUID, List<LedgerEntry>> grounds(Collection<UUID> subjects, Code purpose) {
    return rows.grounds(subjects, purpose);
  }

  /// The decisions that count of one subject, and of each visitor linked to them, about several
  /// purposes.
  List<LedgerEntry> linked(UUID subject, Collection<Code> purposes) {
    return rows.linked(List.of(subject), purposes).getOrDefault(subject, List.of());
  }

  /// The decisions that count of every person to whom visitors are linked, among those after one
  /// subject and up to another, in order of their ids. One query.
  public Map<UUID, List<LedgerEntry>> linkedBetween(Code purpose, UUID after, UUID last) {
    return rows.linkedBetween(purpose, after, last);
  }

  /// Those among the subjects who have decided anything, or to whom a visitor is linked. One query.
  public Set<UUID> known(Collection<UUID> subjects) {
    return Set.copyOf(rows.known(subjects));
  }

  List<LedgerEntry> before(UUID subject, long sequence, int limit) {
    return rows.before(subject, sequence, limit);
  }
}
