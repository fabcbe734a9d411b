package se.diplomagroup.integritet.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.localstack.testing.TestDatabase;
import se.diplomagroup.integritet.localstack.testing.TestStack;

/// The locks under which positions are drawn, in PostgreSQL itself.
class KeyLockTest {

  private final UUID one = UUID.randomUUID();
  private final UUID two = UUID.randomUUID();

  private TestDatabase database;
  private AgroalDataSource dataSource;
  private Appender appender;
  private ExecutorService executor;

  @BeforeEach
  void createOutbox() {
    database = TestStack.current().newDatabase();
    DeliverySetup setup = DeliverySetup.of(TestStack.current(), database);
    setup.createTables();
    dataSource = setup.dataSource(8);
    appender = new Appender(dataSource);
    executor = Executors.newFixedThreadPool(8);
  }

  @AfterEach
  void drop() {
    executor.shutdownNow();
    dataSource.close();
    database.close();
  }

  @Test
  void aSecondTransactionOfAKeyWaitsForTheFirstToCommit()
      throws SQLException, ExecutionException, InterruptedException {
    OutboxRow first = FakeOutbox.row(UUID.randomUUID(), one);
    OutboxRow second = FakeOutbox.row(UUID.randomUUID(), one);
    Appender.Open open = appender.begin(List.of(first));
    Future<?> waiting = executor.submit(() -> append(second));

    await().until(() -> waitingForALock() == 1);
    assertThat(waiting.isDone()).isFalse();
    append(FakeOutbox.row(UUID.randomUUID(), two));
    open.close();
    waiting.get();

    assertThat(idsInOrder(one)).containsExactly(first.id(), second.id());
  }

  @Test
  void transactionsOverTheSameKeysInAnyOrderDoNotBlockEachOther()
      throws ExecutionException, InterruptedException {
    List<Future<?>> writers = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      OutboxRow ofOne = FakeOutbox.row(UUID.randomUUID(), one);
      OutboxRow ofTwo = FakeOutbox.row(UUID.randomUUID(), two);
      boolean turned = i % 2 == 0;
      writers.add(executor.submit(() -> append(turned ? ofOne : ofTwo, turned ? ofTwo : ofOne)));
    }
    for (Future<?> writer : writers) {
      writer.get();
    }
    assertThat(idsInOrder(one)).hasSize(200);
    assertThat(idsInOrder(two)).hasSize(200);
  }

  @Test
  void aTransactionOverVeryManyKeysFitsIntoTheLockTable() throws SQLException {
    Numbered events = new Numbered(50_000);

    appender.append(events.take(50_000));

    assertThat(count("select count(*) from outbox")).isEqualTo(50_000);
  }

  private Void append(OutboxRow... rows) throws SQLException {
    appender.append(List.of(rows));
    return null;
  }

  private List<UUID> idsInOrder(UUID key) {
    return new Sql(dataSource)
        .query(
            "select id from outbox where aggregateid = ? order by position",
            row -> row.getObject(1, UUID.class),
            key.toString());
  }

  private int waitingForALock() {
    return count("select count(*) from pg_locks where locktype = 'advisory' and not granted");
  }

  private int count(String query) {
    return new Sql(dataSource).query(query, row -> row.getInt(1)).getFirst();
  }
}
