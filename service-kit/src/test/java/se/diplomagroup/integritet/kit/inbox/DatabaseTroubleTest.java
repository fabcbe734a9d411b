package se.diplomagroup.integritet.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.kit.outbox.Outbox;
import se.diplomagroup.integritet.kit.sql.SqlFailure;
import se.diplomagroup.integritet.kit.testapp.Effects;
import se.diplomagroup.integritet.kit.testapp.Facts;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;

@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
class DatabaseTroubleTest {

  @Inject Outbox outbox;
  @Inject Effects effects;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.datasource.username")
  String user;

  @ConfigProperty(name = "quarkus.datasource.password")
  String password;

  @Test
  void lostConnectionsNeitherLoseNorRepeatNorReorderAnything() throws SQLException {
    UUID subject = UUID.randomUUID();
    List<Long> numbers = LongStream.rangeClosed(1, 2_000).boxed().toList();
    QuarkusTransaction.requiringNew()
        .run(() -> numbers.forEach(number -> outbox.append(Facts.numbered(subject, number))));

    for (int cut = 1; cut <= 5; cut++) {
      long seen = cut * 100L;
      await()
          .ignoreException(SqlFailure.class)
          .until(() -> effects.count(subject) >= Math.min(seen, numbers.size()));
      cutConnections();
    }

    await()
        .atMost(Duration.ofSeconds(30))
        .ignoreException(SqlFailure.class)
        .untilAsserted(() -> assertThat(effects.of(subject)).isEqualTo(numbers));
    assertThat(effects.parked(subject)).isZero();
  }

  @Test
  void whatOnlyTheCommitRefusesIsFoundAndParked() {
    UUID subject = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    QuarkusTransaction.requiringNew()
        .run(() -> {
          outbox.append(Facts.numbered(subject, 1));
          outbox.append(Facts.numbered(other, 1));
          outbox.append(Facts.numbered(subject, Effects.REFUSED_AT_COMMIT));
          outbox.append(Facts.numbered(other, 2));
          outbox.append(Facts.numbered(subject, 3));
        });

    await().untilAsserted(() -> assertThat(effects.of(other)).containsExactly(1L, 2L));
    await().untilAsserted(() -> assertThat(effects.parked(subject)).isEqualTo(2));
    assertThat(effects.of(subject)).containsExactly(1L);
  }

  private void cutConnections() throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and pid <> pg_backend_pid()
          """);
    }
  }
}
