package se.diplomagroup.integritet.rights.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import se.diplomagroup.integritet.kit.sql.Sql;

/// Seals personal data with a random key for each request and compartment. The key is stored
/// wrapped by the master key; once it is destroyed, nobody can open what was sealed, in whatever
/// backup it lies, and nothing more is sealed.
@ApplicationScoped
public class Vault {

  private static final int KEY_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Sql sql;
  private final MasterKey master;

  Vault(DataSource dataSource, MasterKey master) {
    this.sql = new Sql(dataSource);
    this.master = master;
  }

  /// Seals content, or nothing if the compartment has been destroyed.
  ///
  /// @param what tells apart what is sealed in the compartment
  @Transactional(TxType.MANDATORY)
  public Optional<byte[]> seal(UUID requestId, Compartment compartment, UUID what, byte[] content) {
    ensureKey(requestId, compartment);
    return key(requestId, compartment)
        .map(key -> SealedBytes.seal(key, label(requestId, compartment, what.toString()), content));
  }

  /// The content, or nothing if the compartment has been destroyed.
  public Optional<byte[]> open(UUID requestId, Compartment compartment, UUID what, byte[] sealed) {
    return key(requestId, compartment)
        .map(key -> SealedBytes.open(key, label(requestId, compartment, what.toString()), sealed));
  }

  /// Destroys the key: final.
  @Transactional(TxType.MANDATORY)
  public void destroy(UUID requestId, Compartment compartment) {
    sql.update(
        """
        insert into request_key (request_id, compartment, wrapped, destroyed_at)
        values (?, ?, null, now())
        on conflict (request_id, compartment)
        do update set wrapped = null, destroyed_at = now()
        where request_key.destroyed_at is null
        """,
        requestId,
        compartment.name());
  }

  public boolean isDestroyed(UUID requestId, Compartment compartment) {
    return !sql.query(
            """
            select 1 from request_key
            where request_id = ? and compartment = ? and destroyed_at is not null
            """,
            row -> row.getInt(1),
            requestId,
            compartment.name())
        .isEmpty();
  }

  private void ensureKey(UUID requestId, Compartment compartment) {
    byte[] fresh = new byte[KEY_BYTES];
    RANDOM.nextBytes(fresh);
    byte[] wrapped = SealedBytes.seal(master.key(), label(requestId, compartment, "key"), fresh);
    sql.update(
        """
        insert into request_key (request_id, compartment, wrapped) values (?, ?, ?)
        on conflict do nothing
        """,
        requestId,
        compartment.name(),
        wrapped);
  }

  private Optional<SecretKey> key(UUID requestId, Compartment compartment) {
    List<byte[]> wrapped =
        sql.query(
            """
            select wrapped from request_key
            where request_id = ? and compartment = ? and wrapped is not null
            """,
            row -> row.getBytes(1),
            requestId,
            compartment.name());
    return wrapped.stream()
        .findFirst()
        .map(bytes -> SealedBytes.open(master.key(), label(requestId, compartment, "key"), bytes))
        .map(bytes -> new SecretKeySpec(bytes, "AES"));
  }

  private static byte[] label(UUID requestId, Compartment compartment, String what) {
    return (requestId + "/" + compartment + "/" + what).getBytes(StandardCharsets.UTF_8);
  }
}
