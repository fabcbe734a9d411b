package se.diplomagroup.integritet.localstack.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/// One database and one role for each service, made when they are missing. Roles may enter their
/// own database only.
public final class Databases {

  private final PostgresServer server;

  public Databases(PostgresServer server) {
    this.server = server;
  }

  /// @param passwords by the name that the database and its role share
  public void ensure(Map<String, String> passwords) {
    try (Connection connection = server.connect("postgres")) {
      for (var entry : passwords.entrySet()) {
        ensure(connection, entry.getKey(), entry.getValue());
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot create the databases: " + e.getMessage(), e);
    }
  }

  private static void ensure(Connection connection, String name, String password)
      throws SQLException {
    String role = identifier(connection, name);
    try (Statement statement = connection.createStatement()) {
      if (!exists(connection, "select from pg_roles where rolname = ?", name)) {
        statement.execute("create role " + role + " login");
      }
      statement.execute("alter role " + role + " password " + literal(connection, password));
      if (!exists(connection, "select from pg_database where datname = ?", name)) {
        statement.execute("create database " + role + " owner " + role);
        statement.execute("revoke connect on database " + role + " from public");
      }
    }
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      return statement.executeQuery().next();
    }
  }

  private static String identifier(Connection connection, String name) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.enquoteIdentifier(name, true);
    }
  }

  private static String literal(Connection connection, String value) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.enquoteLiteral(value);
    }
  }
}
