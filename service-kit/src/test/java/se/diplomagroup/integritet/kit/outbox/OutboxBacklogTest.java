package se.diplomagroup.integritet.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.localstack.testing.TestDatabase;
import se.diplomagroup.integritet.localstack.testing.TestStack;

/// What the relay's statements read in PostgreSQL itself when many events wait and the statistics
/// say that none do.
class OutboxBacklogTest {

  private static final int BACKLOG = 20_000;

  private final UUID owner = UUID.randomUUID();

  private TestDatabase database;
  private AgroalDataSource connection;
  private PostgresOutboxStore store;
  private List<Lease> leases;

  @BeforeEach
  void fillAnOutboxThatWasEmptyWhenAnalyzed() throws SQLException {
    database = TestStack.current().newDatabase();
    DeliverySetup setup = DeliverySetup.of(TestStack.current(), database);
    setup.createTables();
    connection = setup.dataSource(1);
    store = new PostgresOutboxStore(connection, Duration.ofMinutes(1));
    new Sql(connection).update("alter table outbox set (autovacuum_enabled = false)");
    new Sql(connection).update("analyze outbox");
    new Appender(connection).append(new Numbered(200).take(BACKLOG));
    leases = store.lease(owner, Set.of()).held();
  }

  @AfterEach
  void drop() {
    connection.close();
    database.close();
  }

  @Test
  void deletingWhatIsPublishedReadsNothingOfTheBacklog() {
    List<OutboxRow> published = store.next(leases).subList(0, 500);
    long before = indexEntriesRead();

    store.delete(owner, leases, published);

    assertThat(indexEntriesRead() - before).isEqualTo(published.size());
    assertThat(waiting()).isEqualTo(BACKLOG - published.size());
  }

  @Test
  void takingTheOldestReadsNoMoreThanItTakes() {
    long before = indexEntriesRead();

    List<OutboxRow> oldest = store.next(leases);

    assertThat(indexEntriesRead() - before).isEqualTo(oldest.size());
  }

  @Test
  void whatWasPublishedIsClearedOutOfTheWayOfWhatWaits() {
    OutboxVacuum vacuum = new OutboxVacuum(connection);
    while (waiting() > 0) {
      List<OutboxRow> oldest = store.next(leases);
      store.delete(owner, leases, oldest);
      vacuum.published(oldest.size());
    }
    long littered = indexPagesReadByALook();

    vacuum.runWhenWorthwhile();

    assertThat(indexPagesReadByALook()).isLessThan(littered / 2);
  }

  private long indexPagesReadByALook() {
    long before = statistic("blocks_fetched");
    store.next(leases);
    return statistic("blocks_fetched") - before;
  }

  private long indexEntriesRead() {
    return statistic("tuples_returned");
  }

  /// Of the index, since it was made.
  private long statistic(String name) {
    return new Sql(connection)
        .query(
            """
            select pg_stat_get_%1$s('outbox_pkey'::regclass)
              + pg_stat_get_xact_%1$s('outbox_pkey'::regclass)
            """
                .formatted(name),
            row -> row.getLong(1))
        .getFirst();
  }

  private long waiting() {
    return new Sql(connection)
        .query("select count(*) from outbox", row -> row.getLong(1))
        .getFirst();
  }
}
