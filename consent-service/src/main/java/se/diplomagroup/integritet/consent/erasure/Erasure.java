package se.diplomagroup.integritet.consent.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;
import java.util.UUID;
import se.diplomagroup.integritet.consent.database.Database;
import se.diplomagroup.integritet.consent.delivery.Deliveries;
import se.diplomagroup.integritet.consent.objection.Objections;
import se.diplomagroup.integritet.consent.objection.Restrictions;
import se.diplomagroup.integritet.consent.relation.Relations;
import se.diplomagroup.integritet.consent.tombstone.ErasureGuard;
import se.diplomagroup.integritet.kit.inbox.ErasedSubjects;

/// Removes everything about a subject and sets their tombstone, so that what comes late about them
/// is refused. Runs in the transaction of the order; run twice it gives the same end.
@ApplicationScoped
class Erasure {

  private final Database database;
  private final ErasureGuard guard;
  private final ErasedSubjects erasedSubjects;
  private final LawfulnessRecords records;
  private final Objections objections;
  private final Restrictions restrictions;
  private final Relations relations;
  private final Deliveries deliveries;

  Erasure(
      Database database,
      ErasureGuard guard,
      ErasedSubjects erasedSubjects,
      LawfulnessRecords records,
      Objections objections,
      Restrictions restrictions,
      Relations relations,
      Deliveries deliveries) {
    this.database = database;
    this.guard = guard;
    this.erasedSubjects = erasedSubjects;
    this.records = records;
    this.objections = objections;
    this.restrictions = restrictions;
    this.relations = relations;
    this.deliveries = deliveries;
  }

  /// @return how many rows were removed, by what they were
  @Transactional(TxType.MANDATORY)
  Map<String, Integer> erase(UUID subjectId) {
    guard.begin(subjectId);
    lockLedger(subjectId);
    erasedSubjects.add(subjectId);
    records.keepCountsOf(subjectId);
    return Map.of(
        "decisions", eraseDecisions(subjectId),
        "objections", objections.forget(subjectId),
        "restrictions", restrictions.forget(subjectId),
        "memberships", relations.forget(subjectId),
        "deliveries", deliveries.forget(subjectId));
  }

  /// Waits for decisions that are being written, and makes later ones wait for the tombstone.
  private void lockLedger(UUID subjectId) {
    database.change(
        """
        insert into ledger_subject as s (subject_id, kind, last_sequence) values (?, 'person', 0)
        on conflict (subject_id) do update set last_sequence = s.last_sequence
        """,
        subjectId);
  }

  private int eraseDecisions(UUID subjectId) {
    database.list(
        "select set_config('integritet.erased_subject', ?, true)",
        row -> true,
        subjectId.toString());
    int decisions = database.change("delete from decision where subject_id = ?", subjectId);
    database.list("select set_config('integritet.erased_subject', '', true)", row -> true);
    database.change("delete from ledger_subject where subject_id = ?", subjectId);
    return decisions;
  }
}
