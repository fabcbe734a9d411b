package se.diplomagroup.integritet.connector;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import se.diplomagroup.integritet.kit.sql.SqlFailure;

/// Keeps attempts at one order apart, over all replicas and for as long as an attempt takes.
///
/// The lock belongs to a connection and not to a transaction, because an attempt may talk to
/// another service. It ends with the connection, so it ends with the process, and within half a
/// minute where the process's machine is gone without a word. It needs a session of its own: a pool
/// that shares sessions between transactions cannot stand in between.
@ApplicationScoped
class AttemptLock {

  /// First key of the advisory locks, so that they meet no others of the platform.
  static final int ATTEMPTS = 0x1A7E_0003;

  private static final Logger LOG = Logger.getLogger(AttemptLock.class);

  /// The server asks after 10 s of silence, and gives up after three questions of 5 s.
  private static final String ASK_WHETHER_WE_LIVE =
      """
      select set_config('tcp_keepalives_idle', '10', false),
        set_config('tcp_keepalives_interval', '5', false),
        set_config('tcp_keepalives_count', '3', false)
      """;

  private final DataSource dataSource;

  AttemptLock(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /// Runs the attempt, unless another one at the same order is going on: then nothing is run.
  void runAlone(UUID orderId, Runnable attempt) {
    try (Connection connection = dataSource.getConnection();
        Statement settings = connection.createStatement()) {
      settings.execute(ASK_WHETHER_WE_LIVE);
      if (!call("select pg_try_advisory_lock(?, ?)", connection, orderId)) {
        LOG.infof("Order %s is left to an attempt that is going on", orderId);
      } else {
        try {
          attempt.run();
        } finally {
          release(connection, orderId);
        }
      }
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  /// A connection that cannot give the lock back does not return to the pool with it.
  private static void release(Connection connection, UUID orderId) throws SQLException {
    try {
      call("select pg_advisory_unlock(?, ?)", connection, orderId);
    } catch (SQLException e) {
      connection.abort(Runnable::run);
    }
  }

  private static boolean call(String sql, Connection connection, UUID orderId) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, ATTEMPTS);
      statement.setInt(2, orderId.hashCode());
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() && rows.getBoolean(1);
      }
    }
  }
}
