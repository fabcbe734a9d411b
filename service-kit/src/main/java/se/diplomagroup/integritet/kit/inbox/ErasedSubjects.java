package se.diplomagroup.integritet.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import se.diplomagroup.integritet.kit.crypto.KeyedHash;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.kit.sql.SqlArray;

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

  /// Those of the persons who are erased. One query.
  public Set<UUID> among(Collection<UUID> subjectIds) {
    Map<ByteBuffer, UUID> byTombstone = new HashMap<>();
    subjectIds.forEach(id -> byTombstone.put(ByteBuffer.wrap(tombstone(id)), id));
    List<byte[]> found =
        sql.query(
            "select tombstone from erased_subject where tombstone = any(?)",
            row -> row.getBytes(1),
            SqlArray.ofBytes(byTombstone.keySet(), ByteBuffer::array));
    return found.stream()
        .map(tombstone -> byTombstone.get(ByteBuffer.wrap(tombstone)))
        .collect(Collectors.toUnmodifiableSet());
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
