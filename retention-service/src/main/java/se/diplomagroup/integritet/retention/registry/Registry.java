package se.diplomagroup.integritet.retention.registry;

import static se.diplomagroup.integritet.retention.store.Columns.utc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.outbox.Outbox;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.retention.customer.FanOuts;
import se.diplomagroup.integritet.retention.store.Json;

/// The systems that hold personal data. A declaration that says something new is published, and
/// everybody's clocks are looked at: what the system holds needs clocks too.
@ApplicationScoped
public class Registry {

  private final Sql sql;
  private final Json json;
  private final Outbox outbox;
  private final FanOuts fanOuts;
  private final Clock clock;

  Registry(DataSource dataSource, Json json, Outbox outbox, FanOuts fanOuts, Clock clock) {
    this.sql = new Sql(dataSource);
    this.json = json;
    this.outbox = outbox;
    this.fanOuts = fanOuts;
    this.clock = clock;
  }

  /// Every registered system, in order of key.
  public List<RegisteredSystem> all() {
    return sql.query(
        "select declaration from registered_system order by system_key",
        row -> json.read(row.getString(1), RegisteredSystem.class));
  }

  /// Systems after a key, in order.
  List<RegisteredSystem> after(String key, int limit) {
    return sql.query(
        "select declaration from registered_system where system_key > ? order by system_key limit ?",
        row -> json.read(row.getString(1), RegisteredSystem.class),
        key,
        limit);
  }

  /// Registers what a system declares.
  @Transactional
  public RegisteredSystem register(Code key, SystemDeclaration declaration) {
    RegisteredSystem declared = declaration.of(key, clock.instant());
    sql.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", _ -> true, "system:" + key);
    Optional<RegisteredSystem> known = find(key);
    if (known.isPresent() && known.get().saysTheSameAs(declared)) {
      return known.get();
    }
    sql.update(
        """
        insert into registered_system (system_key, name, declaration, registered_at)
        values (?, ?, ?::jsonb, ?)
        on conflict (system_key) do update set name = excluded.name,
          declaration = excluded.declaration, registered_at = excluded.registered_at
        """,
        key.value(),
        declared.name(),
        json.write(declared),
        utc(declared.registeredAt()));
    outbox.append(declared.event());
    fanOuts.toEverybody();
    return declared;
  }

  private Optional<RegisteredSystem> find(Code key) {
    return sql
        .query(
            "select declaration from registered_system where system_key = ?",
            row -> json.read(row.getString(1), RegisteredSystem.class),
            key.value())
        .stream()
        .findFirst();
  }
}
