package se.diplomagroup.integritet.localstack.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {

  private final TestStack stack = TestStack.current();

  @Test
  void itsRoleMayCreateTablesInIt() throws SQLException {
    try (TestDatabase database = stack.newDatabase();
        Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("create table thing (id int primary key)");
      assertThat(statement.executeUpdate("insert into thing values (1)")).isEqualTo(1);
    }
  }

  @Test
  void closingDropsItUnderWhoeverIsStillConnected() throws SQLException {
    TestDatabase database = stack.newDatabase();
    try (Connection connection = database.connect()) {
      database.close();

      assertThat(connection.isValid(1)).isFalse();
    }
    assertThatThrownBy(database::connect).isInstanceOf(SQLException.class);
  }

  @Test
  void commitsAreDurable() throws SQLException {
    try (TestDatabase database = stack.newDatabase();
        Connection connection = database.connect();
        Statement statement = connection.createStatement();
        var setting = statement.executeQuery("show fsync")) {
      setting.next();
      assertThat(setting.getString(1)).isEqualTo("on");
    }
  }
}
