package se.diplomagroup.integritet.kit.outbox;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import se.diplomagroup.integritet.localstack.testing.TestDatabase;
import se.diplomagroup.integritet.localstack.testing.TestStack;

/// Where a delivery runs: a database with the outbox's tables, and a topic.
record DeliverySetup(String url, String user, String password, String bootstrap, String prefix) {

  static final String TOPIC = "lifecycle";

  /// As the arguments of a process.
  List<String> arguments() {
    return List.of(url, user, password, bootstrap, prefix);
  }

  static DeliverySetup of(TestStack stack, TestDatabase database) {
    return new DeliverySetup(
        database.url(),
        database.user(),
        database.password(),
        stack.kafkaBootstrapServers(),
        database.name() + ".");
  }

  static DeliverySetup of(String[] arguments) {
    return new DeliverySetup(arguments[0], arguments[1], arguments[2], arguments[3], arguments[4]);
  }

  Map<String, Object> broker() {
    return Map.of("bootstrap.servers", bootstrap);
  }

  String topic() {
    return prefix + TOPIC;
  }

  AgroalDataSource dataSource(int connections) {
    try {
      return AgroalDataSource.from(
          new AgroalDataSourceConfigurationSupplier()
              .connectionPoolConfiguration(pool ->
                  pool.maxSize(connections)
                      .acquisitionTimeout(Duration.ofSeconds(10))
                      .connectionFactoryConfiguration(factory ->
                          factory
                              .jdbcUrl(url)
                              .principal(new NamePrincipal(user))
                              .credential(new SimplePassword(password)))));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void createTables() {
    try (AgroalDataSource dataSource = dataSource(1);
        Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(script("db/kit/V0_1__outbox.sql"));
      statement.execute(script("db/kit/V0_4__outbox_plans.sql"));
      statement.execute(script("db/kit/V0_41__outbox_delete_by_key.sql"));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void createTopic(int partitions) throws InterruptedException {
    try (Admin admin = Admin.create(broker())) {
      admin.createTopics(List.of(new NewTopic(topic(), partitions, (short) 1))).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  void deleteTopic() throws InterruptedException {
    try (Admin admin = Admin.create(broker())) {
      admin.deleteTopics(List.of(topic())).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String script(String name) {
    try (InputStream script =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
