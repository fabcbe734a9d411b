package se.diplomagroup.integritet.gateway.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import javax.sql.DataSource;
import se.diplomagroup.integritet.kit.sql.Sql;

/// What orders are about to remove from the sign-in directory.
///
/// The directory takes no part in our transactions: an account that is deleted there stays deleted
/// when the transaction that deleted it is rolled back, and the next run finds nothing. So what is
/// found is noted first, in a transaction of its own, and the answer is made from the notes of all
/// runs. The notes go in the transaction of the reply, so they outlive every crash before it.
@ApplicationScoped
class ErasuresUnderWay {

  /// What an order has removed, counted over all its runs.
  record Removed(long accounts, long sessions) {}

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
          do update set sessions = greatest(noted.sessions, excluded.sessions)
        """,
        orderId,
        accountId,
        sessions);
  }

  /// Counts what the order has removed and forgets it, in the transaction of the reply.
  @Transactional
  Removed settle(UUID orderId) {
    Removed removed =
        sql.query(
                """
                select count(*), coalesce(sum(sessions), 0)
                from erasure_under_way where order_id = ?
                """,
                row -> new Removed(row.getLong(1), row.getLong(2)),
                orderId)
            .getFirst();
    sql.update("delete from erasure_under_way where order_id = ?", orderId);
    return removed;
  }
}
