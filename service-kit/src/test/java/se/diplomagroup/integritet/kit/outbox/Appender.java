package se.diplomagroup.integritet.kit.outbox;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/// Appends events in database transactions of its own.
final class Appender {

  /// A transaction that has written its events and is not committed yet.
  interface Open extends AutoCloseable {
    @Override
    void close() throws SQLException;
  }

  private final DataSource dataSource;

  Appender(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /// Appends and commits.
  void append(List<OutboxRow> rows) throws SQLException {
    begin(rows).close();
  }

  /// Appends; closing what is returned commits.
  Open begin(List<OutboxRow> rows) throws SQLException {
    Connection connection = dataSource.getConnection();
    connection.setAutoCommit(false);
    new PostgresOutboxWriter(only(connection)).write(rows);
    return () -> {
      try (connection) {
        connection.commit();
        connection.setAutoCommit(true);
      }
    };
  }

  /// A data source that gives this connection again and again, as that of a JTA transaction does.
  private static DataSource only(Connection connection) {
    Connection kept =
        (Connection)
            Proxy.newProxyInstance(
                Appender.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) ->
                    method.getName().equals("close") ? null : method.invoke(connection, arguments));
    return (DataSource)
        Proxy.newProxyInstance(
            Appender.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> kept);
  }
}
