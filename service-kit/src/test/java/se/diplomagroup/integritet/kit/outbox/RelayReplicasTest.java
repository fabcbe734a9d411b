package se.diplomagroup.integritet.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.localstack.testing.TestDatabase;
import se.diplomagroup.integritet.localstack.testing.TestStack;

/// Two relays in processes of their own; one is killed with SIGKILL in the middle of its work.
class RelayReplicasTest {

  private static final Duration TAKEOVER = Duration.ofSeconds(12);

  @Test
  void theOtherReplicaTakesOverInOrderAndNothingIsLost() throws IOException, InterruptedException {
    TestStack stack = TestStack.current();
    try (TestDatabase database = stack.newDatabase()) {
      DeliverySetup setup = DeliverySetup.of(stack, database);
      setup.createTables();
      setup.createTopic(6);
      try (AgroalDataSource dataSource = setup.dataSource(4);
          OrderedReader reader = new OrderedReader(setup, (id, at) -> {})) {
        killOneOfTwo(setup, dataSource, reader);
      } finally {
        setup.deleteTopic();
      }
    }
  }

  private static void killOneOfTwo(
      DeliverySetup setup, AgroalDataSource dataSource, OrderedReader reader)
      throws IOException, InterruptedException {
    Process first = RelayProcess.start(setup);
    Process second = RelayProcess.start(setup);
    AtomicBoolean writing = new AtomicBoolean(true);
    AtomicLong written = new AtomicLong();
    Thread writer = Thread.ofPlatform().start(() -> write(dataSource, writing, written));
    try {
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> owners(dataSource) == 2 && reader.count() > 500);

      first.destroyForcibly().waitFor();
      long atTheKill = written.get();

      await().atMost(TAKEOVER).until(() -> reader.count() >= atTheKill);
      writing.set(false);
      writer.join();
      await().atMost(TAKEOVER).until(() -> reader.count() == written.get());
      await().until(() -> waiting(dataSource) == 0);
    } finally {
      writing.set(false);
      first.destroyForcibly();
      second.destroyForcibly();
      second.waitFor(10, TimeUnit.SECONDS);
    }
    assertThat(reader.outOfOrder()).isEmpty();
  }

  private static void write(
      AgroalDataSource dataSource, AtomicBoolean writing, AtomicLong written) {
    Numbered events = new Numbered(200);
    Appender appender = new Appender(dataSource);
    try {
      while (writing.get()) {
        List<OutboxRow> rows = events.take(5);
        appender.append(rows);
        written.addAndGet(rows.size());
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int owners(AgroalDataSource dataSource) {
    return number(dataSource, "select count(distinct owner) from outbox_lease");
  }

  private static int waiting(AgroalDataSource dataSource) {
    return number(dataSource, "select count(*) from outbox");
  }

  private static int number(AgroalDataSource dataSource, String query) {
    return new Sql(dataSource).query(query, row -> row.getInt(1)).getFirst();
  }
}
