package se.diplomagroup.integritet.consent.tombstone;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import se.diplomagroup.integritet.consent.database.Database;
import se.diplomagroup.integritet.kit.inbox.ErasedSubjects;

/// Keeps facts about a person and their erasure apart: a fact is written either before the erasure,
/// which then finds it, or not at all. Facts hold the person's lock together, an erasure holds it
/// alone, both until the transaction ends.
@ApplicationScoped
public class ErasureGuard {

  private static final int LOCK = 0x1A7E_0C01;

  private final Database database;
  private final ErasedSubjects erased;

  ErasureGuard(Database database, ErasedSubjects erased) {
    this.database = database;
    this.erased = erased;
  }

  /// Whether a fact about the person comes too late. If not, no erasure of them begins before this
  /// transaction ends.
  public boolean refuses(UUID subjectId) {
    database.list(
        "select pg_advisory_xact_lock_shared(?, ?)", row -> true, LOCK, subjectId.hashCode());
    return erased.contains(subjectId);
  }

  /// Begins an erasure: from here on no fact about the person is written until the transaction has
  /// ended.
  public void begin(UUID subjectId) {
    database.list("select pg_advisory_xact_lock(?, ?)", row -> true, LOCK, subjectId.hashCode());
  }
}
