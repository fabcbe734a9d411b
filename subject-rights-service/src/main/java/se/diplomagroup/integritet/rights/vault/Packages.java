package se.diplomagroup.integritet.rights.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.sql.Sql;

/// What the systems have uploaded, one package for each order, sealed.
@ApplicationScoped
public class Packages {

  private final Sql sql;
  private final Vault vault;

  Packages(DataSource dataSource, Vault vault) {
    this.sql = new Sql(dataSource);
    this.vault = vault;
  }

  private record Row(UUID orderId, Code system, byte[] sealed) {}

  /// Keeps a package; a system that uploads again replaces its own.
  ///
  /// @return false if the request's packages have been destroyed: nothing is kept then
  @Transactional(TxType.MANDATORY)
  public boolean keep(UUID requestId, UUID orderId, Code system, byte[] content, Instant now) {
    Optional<byte[]> sealed = vault.seal(requestId, Compartment.PACKAGES, orderId, content);
    sealed.ifPresent(bytes ->
        sql.update(
            """
            insert into collected_package (order_id, request_id, system_key, sealed, uploaded_at)
            values (?, ?, ?, ?, ?)
            on conflict (order_id)
            do update set sealed = excluded.sealed, uploaded_at = excluded.uploaded_at
            """,
            orderId,
            requestId,
            system.value(),
            bytes,
            OffsetDateTime.ofInstant(now, ZoneOffset.UTC)));
    return sealed.isPresent();
  }

  public boolean has(UUID orderId) {
    return !sql.query(
            "select 1 from collected_package where order_id = ?", row -> row.getInt(1), orderId)
        .isEmpty();
  }

  /// The content of the packages that are there, by system.
  public Map<Code, byte[]> of(UUID requestId) {
    List<Row> rows =
        sql.query(
            """
            select order_id, system_key, sealed from collected_package
            where request_id = ? order by system_key
            """,
            row ->
                new Row(row.getObject(1, UUID.class), Code.of(row.getString(2)), row.getBytes(3)),
            requestId);
    Map<Code, byte[]> contents = new LinkedHashMap<>();
    rows.forEach(row ->
        vault
            .open(requestId, Compartment.PACKAGES, row.orderId(), row.sealed())
            .ifPresent(content -> contents.put(row.system(), content)));
    return contents;
  }

  /// Destroys the key, then removes what it sealed. Returns how many packages there were.
  @Transactional(TxType.MANDATORY)
  public int destroy(UUID requestId) {
    vault.destroy(requestId, Compartment.PACKAGES);
    return sql.update("delete from collected_package where request_id = ?", requestId);
  }
}
