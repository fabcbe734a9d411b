package se.diplomagroup.integritet.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.util.UUID;
import javax.sql.DataSource;
import se.diplomagroup.integritet.kit.crypto.KeyedHash;
import se.diplomagroup.integritet.kit.sql.Sql;

/// Tombstones of erased persons: keyed hashes of their pseudonymous ids, by which late facts about
/// them are known and refused.
@ApplicationScoped
public class ErasedSubjects {

  private static final String USE = "erased-subject";

  private final Sql sql;
  private final KeyedHash hash;

  ErasedSubjects(DataSource dataSource, KeyedHash hash) {
    this.sql = new Sql(dataSource);
    this.hash = hash;
  }

  /// Sets the person's tombstone, in the caller's transaction where there is one.
  @Transactional
  public void add(UUID subjectId) {
    sql.update(
        "insert into erased_subject (tombstone) values (?) on conflict do nothing",
        tombstone(subjectId));
  }

  public boolean contains(UUID subjectId) {
    return !sql.query(
            "select 1 from erased_subject where tombstone = ?",
            row -> row.getInt(1),
            tombstone(subjectId))
        .isEmpty();
  }

  private byte[] tombstone(UUID subjectId) {
    byte[] bytes =
        ByteBuffer.allocate(16)
            .putLong(subjectId.getMostSignificantBits())
            .putLong(subjectId.getLeastSignificantBits())
            .array();
    return hash.of(USE, bytes);
  }
}
