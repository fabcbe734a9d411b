package se.diplomagroup.integritet.kit.outbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.kit.sql.SqlArray;
import se.diplomagroup.integritet.kit.sql.SqlFailure;

/// The outbox's tables. Every method is one short transaction on a connection outside of any JTA
/// transaction.
final class PostgresOutboxStore implements OutboxStore {

  private static final int ROWS_PER_SLOT = 250;

  /// Work in one transaction.
  @FunctionalInterface
  private interface Work<T> {
    T run(Connection connection) throws SQLException;
  }

  private final DataSource dataSource;
  private final Sql sql;
  private final long leaseMillis;

  PostgresOutboxStore(DataSource dataSource, Duration lease) {
    this.dataSource = dataSource;
    this.sql = new Sql(dataSource);
    this.leaseMillis = lease.toMillis();
  }

  @Override
  public FairShare lease(UUID owner, Set<Integer> drained) {
    return inTransaction(connection -> {
      int alive = announce(connection, owner);
      FairShare share = FairShare.of(owner, alive, slots(connection), drained);
      write(connection, share.giveBack(), null);
      write(connection, share.held(), owner);
      return share;
    });
  }

  @Override
  public List<OutboxRow> next(List<Lease> leases) {
    return sql.query(
        "select * from outbox_next(?::smallint[], ?)",
        PostgresOutboxStore::row,
        SqlArray.of("smallint", leases, lease -> (short) lease.slot()),
        ROWS_PER_SLOT);
  }

  @Override
  public void delete(UUID owner, List<Lease> leases, List<OutboxRow> published) {
    sql.query(
        "select outbox_delete(?, ?::smallint[], ?::bigint[], ?::smallint[], ?::bigint[])",
        row -> row.getInt(1),
        owner,
        SqlArray.of("smallint", leases, lease -> (short) lease.slot()),
        SqlArray.of("bigint", leases, Lease::epoch),
        SqlArray.of("smallint", published, row -> (short) row.slot()),
        SqlArray.of("bigint", published, OutboxRow::position));
  }

  @Override
  public void release(UUID owner) {
    inTransaction(connection -> {
      try (PreparedStatement free =
              connection.prepareStatement(
                  """
                  update outbox_lease set owner = null, expires_at = '-infinity'
                  where owner = ?
                  """);
          PreparedStatement leave =
              connection.prepareStatement("delete from outbox_relay where owner = ?")) {
        free.setObject(1, owner);
        leave.setObject(1, owner);
        return free.executeUpdate() + leave.executeUpdate();
      }
    });
  }

  /// Leases need not survive a crash of the database, and must not make a deletion, which looks at
  /// them, wait for the disk.
  private int announce(Connection connection, UUID owner) throws SQLException {
    try (PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into outbox_relay (owner, seen_until)
                values (?, clock_timestamp() + ? * interval '1 millisecond')
                on conflict (owner) do update set seen_until = excluded.seen_until
                """);
        PreparedStatement forget =
            connection.prepareStatement(
                "delete from outbox_relay where seen_until < clock_timestamp()");
        PreparedStatement count = connection.prepareStatement("select count(*) from outbox_relay");
        PreparedStatement lock =
            connection.prepareStatement(
                """
                select pg_advisory_xact_lock(?, 0), set_config('synchronous_commit', 'off', true)
                """)) {
      lock.setInt(1, Locks.LEASES);
      lock.execute();
      insert.setObject(1, owner);
      insert.setLong(2, leaseMillis);
      insert.executeUpdate();
      forget.executeUpdate();
      try (ResultSet result = count.executeQuery()) {
        result.next();
        return result.getInt(1);
      }
    }
  }

  private static List<FairShare.Slot> slots(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                """
                select slot, owner, epoch, expires_at < clock_timestamp()
                from outbox_lease order by slot
                """);
        ResultSet result = select.executeQuery()) {
      List<FairShare.Slot> slots = new ArrayList<>();
      while (result.next()) {
        slots.add(
            new FairShare.Slot(
                result.getInt(1),
                result.getObject(2, UUID.class),
                result.getLong(3),
                result.getBoolean(4)));
      }
      return slots;
    }
  }

  private void write(Connection connection, List<Lease> leases, @Nullable UUID owner)
      throws SQLException {
    if (leases.isEmpty()) {
      return;
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            update outbox_lease lease
            set owner = ?, epoch = held.epoch,
              expires_at = clock_timestamp() + ? * interval '1 millisecond'
            from unnest(?::smallint[], ?::bigint[]) held (slot, epoch)
            where lease.slot = held.slot
            """)) {
      update.setObject(1, owner);
      update.setLong(2, leaseMillis);
      update.setArray(3, slotArray(connection, leases));
      update.setArray(
          4, connection.createArrayOf("bigint", leases.stream().map(Lease::epoch).toArray()));
      update.executeUpdate();
    }
  }

  private static Array slotArray(Connection connection, List<Lease> leases) throws SQLException {
    return connection.createArrayOf(
        "smallint", leases.stream().map(lease -> (short) lease.slot()).toArray());
  }

  private static OutboxRow row(ResultSet result) throws SQLException {
    return new OutboxRow(
        result.getObject("id", UUID.class),
        result.getString("aggregatetype"),
        UUID.fromString(result.getString("aggregateid")),
        result.getString("type"),
        result.getBytes("payload"),
        result.getInt("slot"),
        result.getLong("position"),
        result.getString("source"),
        result.getObject("occurred_at", OffsetDateTime.class).toInstant(),
        result.getObject("correlation_id", UUID.class),
        result.getString("trace_parent"));
  }

  private <T> T inTransaction(Work<T> work) {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        T result = work.run(connection);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }
}
