package se.diplomagroup.integritet.kit.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/// How long a connection may be silent, until it is given back.
record NetworkTimeout(Connection connection, int usual) implements AutoCloseable {

  static NetworkTimeout on(Connection connection, Duration silence) throws SQLException {
    int usual = connection.getNetworkTimeout();
    connection.setNetworkTimeout(Runnable::run, Math.toIntExact(silence.toMillis()));
    return new NetworkTimeout(connection, usual);
  }

  @Override
  public void close() throws SQLException {
    connection.setNetworkTimeout(Runnable::run, usual);
  }
}
