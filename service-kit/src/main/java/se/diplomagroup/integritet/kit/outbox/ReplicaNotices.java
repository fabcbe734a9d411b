package se.diplomagroup.integritet.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.kit.sql.SqlFailure;

/// Tells the relays of other replicas of new events by `NOTIFY`, outside of every business
/// transaction: at its commit a notifying transaction takes a lock on the whole database.
final class ReplicaNotices {

  private static final String CHANNEL = "integritet_outbox";
  private static final int WAIT_MILLIS = 1_000;

  private final DataSource dataSource;

  ReplicaNotices(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  void send() {
    new Sql(dataSource).query("select pg_notify(?, '')", row -> true, CHANNEL);
  }

  /// Listens until the thread is interrupted or the connection is lost.
  void listen(Runnable onNotice) throws InterruptedException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("listen " + CHANNEL);
      PGConnection postgres = connection.unwrap(PGConnection.class);
      while (!Thread.currentThread().isInterrupted()) {
        PGNotification[] notices = postgres.getNotifications(WAIT_MILLIS);
        if (notices != null && notices.length > 0) {
          onNotice.run();
        }
      }
      statement.execute("unlisten *");
      throw new InterruptedException();
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }
}
