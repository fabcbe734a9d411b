package se.diplomagroup.integritet.elearning;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/// The platform's tables, all of them.
final class Tables {

  private static final String ALL =
      """
      select format('%I', tablename) from pg_tables
      where schemaname = 'public' order by tablename
      """;

  private Tables() {}

  /// The tables in which some row holds the text, in any column, binary ones in hexadecimal.
  static List<String> rowsWith(DataSource dataSource, String text) {
    List<String> found = new ArrayList<>();
    try (Connection connection = dataSource.getConnection()) {
      for (String table : names(connection)) {
        String sql =
            "select count(*) from " + table + " t where strpos(lower(t::text), lower(?)) > 0";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
          query.setString(1, text);
          if (number(query) > 0) {
            found.add(table);
          }
        }
      }
      return found;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  static long count(DataSource dataSource, String sql, UUID parameter) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement query = connection.prepareStatement(sql)) {
      query.setObject(1, parameter);
      return number(query);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> names(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(ALL);
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  private static long number(PreparedStatement query) throws SQLException {
    try (ResultSet row = query.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }
}
