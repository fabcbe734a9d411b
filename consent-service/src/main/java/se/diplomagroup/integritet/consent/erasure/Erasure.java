package se.diplomagroup.integritet.consent.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import se.diplomagroup.integritet.consent.database.Database;
import se.diplomagroup.integritet.consent.delivery.Deliveries;
import se.diplomagroup.integritet.consent.guardian.Minorities;
import se.diplomagroup.integritet.consent.objection.Objections;
import se.diplomagroup.integritet.consent.objection.Restrictions;
import se.diplomagroup.integritet.consent.relation.Relations;
import se.diplomagroup.integritet.consent.tombstone.ErasureGuard;
import se.diplomagroup.integritet.consent.visitor.VisitorLinks;
import se.diplomagroup.integritet.kit.inbox.ErasedSubjects;

/// Removes everything about a subject and sets their tombstone, so that what comes late about them
/// is refused. Runs in the transaction of the order; run twice it gives the same end.
@ApplicationScoped
class Erasure {

  /// That in which who writes the ledger locks it, so that neither waits for the other for ever.
  private static final Comparator<UUID> IN_THE_DATABASES_ORDER =
      Comparator.comparing(UUID::toString);

  private final Database database;
  private final ErasureGuard guard;
  private final ErasedSubjects erasedSubjects;
  private final LawfulnessRecords records;
  private final Objections objections;
  private final Restrictions restrictions;
  private final Relations relations;
  private final Deliveries deliveries;
  private final Minorities minorities;
  private final VisitorLinks visitors;

  Erasure(
      Database database,
      ErasureGuard guard,
      ErasedSubjects erasedSubjects,
      LawfulnessRecords records,
      Objections objections,
      Restrictions restrictions,
      Relations relations,
      Deliveries deliveries,
      Minorities minorities,
      VisitorLinks visitors) {
    this.database = database;
    this.guard = guard;
    this.erasedSubjects = erasedSubjects;
    this.records = records;
    this.objections = objections;
    this.restrictions = restrictions;
    this.relations = relations;
    this.deliveries = deliveries;
    this.minorities = minorities;
    this.visitors = visitors;
  }

  /// Removes a person together with the visitors who are linked to them: those are the person too.
  ///
  /// @return how many rows were removed, by what they were
  @Transactional(TxType.MANDATORY)
  Map<String, Integer> erase(UUID subjectId) {
    guard.begin(subjectId);
    List<UUID> linked = visitors.visitorsOf(subjectId);
    linked.forEach(guard::begin);
    TreeSet<UUID> everybody = new TreeSet<>(IN_THE_DATABASES_ORDER);
    everybody.addAll(linked);
    everybody.add(subjectId);
    everybody.forEach(this::lockLedger);
    int decisions = 0;
    int stops = 0;
    for (UUID each : everybody) {
      erasedSubjects.add(each);
      decisions += forgetDecisions(each);
      stops += deliveries.forget(each);
    }
    return Map.of(
        "decisions",
        decisions,
        "deliveries",
        stops,
        "visitors",
        visitors.forgetPerson(subjectId) + visitors.forgetVisitor(subjectId),
        "minorities",
        minorities.forget(subjectId),
        "objections",
        objections.forget(subjectId),
        "restrictions",
        restrictions.forget(subjectId),
        "memberships",
        relations.forget(subjectId));
  }

  /// Removes a visitor whose time is over, unless they have decided again or have become somebody.
  /// They may come again: no tombstone is set. If they were a person once, nobody becomes them.
  ///
  /// @param lastDecision the visitor is kept if they have decided anything after this
  /// @return whether they were removed
  @Transactional(TxType.REQUIRES_NEW)
  boolean forgetVisitor(UUID visitorId, Instant lastDecision) {
    guard.begin(visitorId);
    lockLedger(visitorId);
    if (visitors.isLinked(visitorId) || hasDecidedAfter(visitorId, lastDecision)) {
      forgetEmptyLedger(visitorId);
      return false;
    }
    forgetDecisions(visitorId);
    deliveries.forget(visitorId);
    visitors.forgetWhose(visitorId);
    return true;
  }

  private boolean hasDecidedAfter(UUID subjectId, Instant time) {
    return database
        .first(
            """
            select exists (
              select from decision
              where subject_id = ? and recorded_at > ? and choice <> 'expired') as has
            """,
            row -> row.truth("has"),
            subjectId,
            time)
        .orElse(false);
  }

  private int forgetDecisions(UUID subjectId) {
    records.keepCountsOf(subjectId);
    return eraseDecisions(subjectId);
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

  /// A ledger that was begun for the lock alone: whoever stays is not taken for a person who has
  /// decided nothing.
  private void forgetEmptyLedger(UUID subjectId) {
    database.change(
        "delete from ledger_subject where subject_id = ? and last_sequence = 0", subjectId);
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
