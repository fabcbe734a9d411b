package se.diplomagroup.integritet.rights.system;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.RetentionEvent.SystemRegistered;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.kit.sql.SqlArray;
import se.diplomagroup.integritet.rights.words.WireNames;

/// The systems of the deployment, learnt from what retention-service tells.
@ApplicationScoped
public class KnownSystems {

  private final Sql sql;

  KnownSystems(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  /// A system declared itself, for the first time or anew.
  @Transactional(TxType.MANDATORY)
  public void register(SystemRegistered event) {
    sql.update(
        """
        insert into registered_system (key, categories, purposes, actions, registered_at)
        values (?, ?, ?, ?, ?)
        on conflict (key) do update
        set categories = excluded.categories,
            purposes = excluded.purposes,
            actions = excluded.actions,
            registered_at = excluded.registered_at
        where registered_system.registered_at <= excluded.registered_at
        """,
        event.system().value(),
        SqlArray.of("text", event.categories(), Code::value),
        SqlArray.of("text", event.purposes(), Code::value),
        SqlArray.of("text", event.actions(), WireNames::of),
        OffsetDateTime.ofInstant(event.registeredAt(), ZoneOffset.UTC));
  }

  /// Every known system, by key.
  public List<KnownSystem> all() {
    return sql.query(
        """
        select key, categories, purposes, actions, registered_at
        from registered_system order by key
        """,
        KnownSystems::read);
  }

  private static KnownSystem read(ResultSet row) throws SQLException {
    Timestamp registeredAt = row.getTimestamp(5);
    return new KnownSystem(
        Code.of(row.getString(1)),
        texts(row.getArray(2)).map(Code::of).toList(),
        texts(row.getArray(3)).map(Code::of).toList(),
        texts(row.getArray(4))
            .flatMap(text -> WireNames.parse(Action.class, text).stream())
            .toList(),
        registeredAt.toInstant());
  }

  private static Stream<String> texts(Array array) throws SQLException {
    return Stream.of((String[]) array.getArray());
  }
}
