package se.diplomagroup.integritet.kit.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Runs statements on the connection of the current transaction, or on one of its own where there
/// is no transaction. Parameters are given in order; arrays through [SqlArray].
public final class Sql {

  /// Reads one row.
  @FunctionalInterface
  public interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private final DataSource dataSource;

  public Sql(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /// Runs an insert, update or delete and returns the number of rows it touched.
  public int update(String sql, @Nullable Object... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = prepare(connection, sql, parameters)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  /// Runs a statement that answers with rows.
  public <T> List<T> query(String sql, Row<T> row, @Nullable Object... parameters) {
    try (Connection connection = dataSource.getConnection()) {
      return query(connection, sql, row, parameters);
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  /// Like [#query], and fails when the database leaves the connection silent for this time. Whole
  /// milliseconds. Waiting for a connection of the pool is not part of it.
  public <T> List<T> queryWithin(
      Duration silence, String sql, Row<T> row, @Nullable Object... parameters) {
    try (Connection connection = dataSource.getConnection();
        NetworkTimeout _ = NetworkTimeout.on(connection, silence)) {
      return query(connection, sql, row, parameters);
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  private static <T> List<T> query(
      Connection connection, String sql, Row<T> row, @Nullable Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = prepare(connection, sql, parameters);
        ResultSet rows = statement.executeQuery()) {
      List<T> result = new ArrayList<>();
      while (rows.next()) {
        result.add(row.read(rows));
      }
      return result;
    }
  }

  /// Hands over the rows of a statement one by one, of which no more than `atOnce` are in memory.
  /// Only inside a transaction: without one the driver reads them all before it gives the first.
  public <T> void each(
      String sql,
      int atOnce,
      Row<T> row,
      Consumer<? super T> each,
      @Nullable Object... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = prepare(connection, sql, parameters)) {
      statement.setFetchSize(atOnce);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          each.accept(row.read(rows));
        }
      }
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  /// Adds rows by `copy … from stdin (format binary)`.
  ///
  /// @param copy the statement, which names the columns in the order of the rows' values
  /// @return how many rows were added
  public long copy(String copy, CopyRows rows) {
    byte[] bytes = rows.complete();
    try (Connection connection = dataSource.getConnection()) {
      CopyIn in = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy);
      try {
        in.writeToCopy(bytes, 0, bytes.length);
        return in.endCopy();
      } finally {
        if (in.isActive()) {
          in.cancelCopy();
        }
      }
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  private static PreparedStatement prepare(
      Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    try {
      for (int i = 0; i < parameters.length; i++) {
        bind(connection, statement, i + 1, parameters[i]);
      }
      return statement;
    } catch (SQLException e) {
      statement.close();
      throw e;
    }
  }

  private static void bind(
      Connection connection, PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    if (value instanceof SqlArray array) {
      statement.setArray(index, connection.createArrayOf(array.type(), array.values()));
    } else if (value instanceof byte[] bytes) {
      statement.setBytes(index, bytes);
    } else {
      statement.setObject(index, value);
    }
  }
}
