package se.diplomagroup.integritet.gateway.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import se.diplomagroup.integritet.kit.sql.Sql;

/// What orders are about to remove from the sign-in directory.
///
/// The directory takes no part in our transactions: an account that is deleted there stays deleted
/// when the transaction of the reply is rolled back, and the next run finds nothing. So what is
/// found is noted first, in a transaction of its own, and so is what is gone, right after it went;
/// the answer is made from the notes of all runs. The notes go in the transaction of the reply, so
/// they outlive every crash before it.
@ApplicationScoped
class ErasuresUnderWay {

  /// What an order has removed, counted over all its runs.
  record Removed(long accounts, long sessions) {

    boolean isNothing() {
      return accounts == 0 && sessions == 0;
    }
  }

  /// An account that was about to go.
  ///
  /// @param settled whether no request about it can be on its way any more
  record Noted(String accountId, long sessions, boolean settled) {}

  /// How long after a note the directory may still be busy with what was asked of it: longer than
  /// [Accounts] waits for an answer.
  static final Duration LONGEST_REQUEST = Duration.ofSeconds(30);

  private final Sql sql;

  ErasuresUnderWay(DataSource database) {
    this.sql = new Sql(database);
  }

  /// Notes an account that is about to go; to note it again keeps the larger number of sessions.
  @Transactional(TxType.REQUIRES_NEW)
  void note(UUID orderId, String accountId, long sessions) {
    sql.update(
        """
        insert into erasure_under_way as noted (order_id, account_id, sessions) values (?, ?, ?)
        on conflict (order_id, account_id)
          do update
          set sessions = greatest(noted.sessions, excluded.sessions), noted_at = excluded.noted_at
        """,
        orderId,
        accountId,
        sessions);
  }

  /// Notes that the sessions of an account are ended, so many at least.
  @Transactional(TxType.REQUIRES_NEW)
  void ended(UUID orderId, String accountId, long sessions) {
    sql.update(
        """
        update erasure_under_way
        set sessions_ended = greatest(sessions_ended, ?), noted_at = now()
        where order_id = ? and account_id = ?
        """,
        sessions,
        orderId,
        accountId);
  }

  /// Notes that an account is removed, and with it its sessions.
  @Transactional(TxType.REQUIRES_NEW)
  void removed(UUID orderId, String accountId) {
    sql.update(
        """
        update erasure_under_way set removed = true, sessions_ended = sessions
        where order_id = ? and account_id = ?
        """,
        orderId,
        accountId);
  }

  /// The accounts of which it is not known whether they are gone.
  List<Noted> uncertain(UUID orderId) {
    return sql.query(
        """
        select account_id, sessions, noted_at < now() - make_interval(secs => ?)
        from erasure_under_way where order_id = ? and not removed order by account_id
        """,
        row -> new Noted(row.getString(1), row.getLong(2), row.getBoolean(3)),
        LONGEST_REQUEST.toSeconds(),
        orderId);
  }

  /// Counts what the order has removed, now that it is carried out, and forgets it, in the
  /// transaction of the reply: all that was noted is gone.
  @Transactional
  Removed settle(UUID orderId) {
    return settle(orderId, "select count(*), coalesce(sum(sessions), 0)");
  }

  /// Counts what is known to be gone and forgets it, in the transaction of the reply: the order was
  /// taken back before it was carried out.
  @Transactional
  Removed settleTakenBack(UUID orderId) {
    return settle(
        orderId, "select count(*) filter (where removed), coalesce(sum(sessions_ended), 0)");
  }

  private Removed settle(UUID orderId, String counts) {
    Removed removed =
        sql.query(
                counts + " from erasure_under_way where order_id = ?",
                row -> new Removed(row.getLong(1), row.getLong(2)),
                orderId)
            .getFirst();
    sql.update("delete from erasure_under_way where order_id = ?", orderId);
    return removed;
  }
}
