package se.diplomagroup.integritet.localstack.testing;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;

/// An empty database for one test, and the role that owns it.
public final class TestDatabase implements AutoCloseable {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final TestStack stack;
  private final String name;

  private TestDatabase(TestStack stack, String name) {
    this.stack = stack;
    this.name = name;
  }

  static TestDatabase create(TestStack stack) {
    var database = new TestDatabase(stack, randomName());
    database.execute(
        "create role %1$s login password '%1$s'".formatted(database.name),
        "create database %1$s owner %1$s".formatted(database.name));
    return database;
  }

  /// The name of the database, of its role, and a prefix nobody else uses.
  public String name() {
    return name;
  }

  public String url() {
    return stack.databaseUrl(name);
  }

  public String user() {
    return name;
  }

  public String password() {
    return name;
  }

  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url(), user(), password());
  }

  /// Drops the database and ends whatever is still connected to it.
  @Override
  public void close() {
    execute("drop database if exists %s with (force)".formatted(name));
  }

  private void execute(String... statements) {
    try (Connection connection = stack.superuser();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL of the test stack: " + e.getMessage(), e);
    }
  }

  private static String randomName() {
    var bytes = new byte[6];
    RANDOM.nextBytes(bytes);
    return "t_" + HexFormat.of().formatHex(bytes);
  }
}
