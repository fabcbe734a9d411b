package se.diplomagroup.integritet.consent.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.consent.database.Database;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;

/// Replicas on one database, beside the one that the test application is. They look when the test
/// says so.
@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@Tag("P24")
class ChangeRowsTest {

  @Inject Database database;
  @Inject DataSource dataSource;

  private final UUID person = UUID.randomUUID();
  private final UUID somebody = UUID.randomUUID();
  private Replica here;

  /// @param rows what it sees with
  /// @param memory what it has forgotten
  private record Replica(ChangeRows rows, SubjectChanges changes, Remembering memory) {

    static Replica on(Database database, ChangeSettings settings) {
      ChangeRows rows = new ChangeRows(database, settings);
      Remembering memory = new Remembering();
      SubjectChanges changes = new SubjectChanges(rows, List.of(memory), List.of(memory), settings);
      changes.catchUp();
      return new Replica(rows, changes, memory);
    }

    boolean sees(UUID subject) {
      changes.catchUp();
      return memory.hasForgotten(subject);
    }
  }

  @BeforeEach
  void look() {
    here = Replica.on(database, Settings.USUAL);
  }

  @Test
  void whatIsCommittedIsSeenByEveryReplica() throws SQLException {
    Replica there = Replica.on(database, Settings.USUAL);
    try (Connection one = begin()) {
      change(one, person);
      one.commit();
    }
    assertThat(here.sees(person)).isTrue();
    assertThat(there.sees(person)).isTrue();
  }

  @Test
  void aCatalogueIsSeenByEveryReplica() {
    int before = here.memory().readTheRules();
    database.change(
        """
        insert into catalogue (version, document, published_at)
        select version + 1, jsonb_set(document, '{version}', to_jsonb(version + 1)), now()
        from catalogue order by version desc limit 1
        """);
    here.changes().catchUp();
    assertThat(here.memory().readTheRules()).isEqualTo(before + 1);
    assertThat(here.memory().forgotEverything()).isEqualTo(1);
  }

  @Test
  void aChangeIsSeenWhenItsTransactionCommitsHoweverManyLooksItWasOpenFor() throws SQLException {
    try (Connection one = begin()) {
      change(one, person);
      assertThat(here.sees(person)).isFalse();
      assertThat(here.sees(person)).isFalse();
      one.commit();
    }
    assertThat(here.sees(person)).isTrue();
  }

  @Test
  void transactionsThatCommitInReverseOrderAreBothSeen() throws SQLException {
    try (Connection early = begin();
        Connection late = begin()) {
      change(early, person);
      change(late, somebody);
      late.commit();
      assertThat(here.sees(somebody)).isTrue();
      assertThat(here.sees(person)).isFalse();
      early.commit();
      assertThat(here.sees(person)).isTrue();
    }
  }

  @Test
  void aTransactionThatHadItsNumberBeforeTheLookAndChangesAfterItIsSeen() throws SQLException {
    try (Connection early = begin();
        Connection late = begin()) {
      number(early);
      change(late, somebody);
      late.commit();
      assertThat(here.sees(somebody)).isTrue();
      change(early, person);
      early.commit();
      assertThat(here.sees(person)).isTrue();
    }
  }

  @Test
  void aChangeInASavepointIsSeenWithItsTransaction() throws SQLException {
    try (Connection one = begin()) {
      number(one);
      here.changes().catchUp();
      one.setSavepoint();
      change(one, person);
      here.changes().catchUp();
      one.commit();
    }
    assertThat(here.sees(person)).isTrue();
  }

  @Test
  void aChangeThatIsRolledBackIsNotSeen() throws SQLException {
    try (Connection one = begin()) {
      change(one, person);
      one.rollback();
    }
    assertThat(here.sees(person)).isFalse();
  }

  @Test
  void aLookReadsWhatIsNewAndNothingTwiceWhileATransactionRunsOn() throws SQLException {
    try (Connection old = begin()) {
      number(old);
      Snapshot first = here.rows().since(null, 100).at();
      commitChange(somebody);
      ChangeLog.Seen second = here.rows().since(first, 100);
      assertThat(second.subjects()).contains(somebody);
      commitChange(person);
      ChangeLog.Seen third = here.rows().since(second.at(), 100);
      assertThat(third.subjects()).contains(person).doesNotContain(somebody);
      assertThat(third.at().oldest()).isLessThan(third.at().next());
      old.rollback();
    }
  }

  @Test
  void theAgeOfTheOldestTransactionIsTold() throws SQLException {
    try (Connection old = begin()) {
      number(old);
      here.changes().catchUp();
      await()
          .untilAsserted(() -> {
            here.changes().catchUp();
            assertThat(here.changes().horizonAge()).isGreaterThan(Duration.ofMillis(50));
          });
      old.rollback();
    }
  }

  @Test
  void moreChangesThanAreTakenOneByOneForgetEverything() throws SQLException {
    Replica small = Replica.on(database, Settings.USUAL.most(10));
    for (int i = 0; i < 11; i++) {
      commitChange(UUID.randomUUID());
    }
    small.changes().catchUp();
    assertThat(small.memory().forgotEverything()).isEqualTo(2);
    assertThat(small.changes().isFresh()).isTrue();
  }

  @Test
  void aDatabaseThatDoesNotAnswerIsNotWaitedForAndTheNextLookSeesWhatWasMissed()
      throws SQLException {
    Replica impatient = Replica.on(database, Settings.USUAL.patience(Duration.ofMillis(300)));
    try (Connection blocking = begin()) {
      try (Statement lock = blocking.createStatement()) {
        lock.execute("lock table subject_change in access exclusive mode");
      }
      CompletableFuture<Void> hanging = CompletableFuture.runAsync(impatient.changes()::catchUp);
      assertThat(hanging).succeedsWithin(Duration.ofSeconds(10));
      assertThat(impatient.changes().isFresh()).isFalse();
      assertThat(impatient.changes().failures()).isEqualTo(1);
      change(blocking, person);
      blocking.commit();
    }
    impatient.changes().catchUp();
    assertThat(impatient.changes().isFresh()).isTrue();
    assertThat(impatient.memory().forgotEverything()).isEqualTo(2);
  }

  @Test
  void tidyingTakesWhatHadEndedAndLeavesWhatWasRunning() throws SQLException {
    try (Connection running = begin()) {
      change(running, person);
      commitChange(somebody);
      Snapshot old = here.rows().since(null, 1).at();
      running.commit();
      here.rows().tidy(old);
      assertThat(rowsOf(somebody)).isZero();
      assertThat(rowsOf(person)).isEqualTo(1);
      here.rows().tidy(here.rows().since(null, 1).at());
      assertThat(rowsOf(person)).isZero();
    }
  }

  /// Planned while there is nothing to read, and used when there is much.
  @Test
  void aLookGoesByTheIndexWhateverItsPlanWasMadeFor() throws SQLException {
    String statement = ChangeRows.SINCE;
    for (int i = 1; statement.contains("?"); i++) {
      statement = statement.replaceFirst("\\?", "\\$" + i);
    }
    try (Connection connection = begin();
        Statement database = connection.createStatement()) {
      database.execute("truncate subject_change");
      database.execute("analyze subject_change");
      database.execute("set local plan_cache_mode = force_generic_plan");
      database.execute("prepare a_look as " + statement);
      database.execute("execute a_look ('5:9:5,7', 100001)");
      database.execute(
          """
          insert into subject_change (changed_by, subject_id)
          select (n % 10)::text::xid8, gen_random_uuid() from generate_series(1, 10000) as n
          """);
      long before = wholeReads(database);
      long read = indexEntriesRead(database);
      try (ResultSet found = database.executeQuery("execute a_look ('5:9:5,7', 100001)")) {
        int rows = 0;
        while (found.next()) {
          rows += found.getObject("subject_id") == null ? 0 : 1;
        }
        assertThat(rows).isEqualTo(3_000);
      }
      assertThat(indexEntriesRead(database) - read).isEqualTo(3_000);
      assertThat(wholeReads(database)).isEqualTo(before);
      database.execute("deallocate a_look");
      connection.rollback();
    }
  }

  /// How often this session has read the whole table.
  private static long wholeReads(Statement database) throws SQLException {
    try (ResultSet scans =
        database.executeQuery(
            """
            select coalesce(sum(seq_scan), 0) as scans from pg_stat_xact_user_tables
            where relname = 'subject_change'
            """)) {
      scans.next();
      return scans.getLong("scans");
    }
  }

  private static long indexEntriesRead(Statement database) throws SQLException {
    try (ResultSet entries =
        database.executeQuery(
            "select pg_stat_get_xact_tuples_returned('subject_change_by'::regclass) as entries")) {
      entries.next();
      return entries.getLong("entries");
    }
  }

  private Connection begin() throws SQLException {
    Connection connection = dataSource.getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  private void commitChange(UUID subject) throws SQLException {
    try (Connection one = begin()) {
      change(one, subject);
      one.commit();
    }
  }

  private static void change(Connection connection, UUID subject) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into objection (objection_id, subject_id, purpose, kind, recorded_at)
            values (gen_random_uuid(), ?, 'news', 'direct-marketing', now())
            """)) {
      insert.setObject(1, subject);
      insert.executeUpdate();
    }
  }

  private static void number(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("select pg_current_xact_id()");
    }
  }

  private int rowsOf(UUID subject) {
    return database
        .first(
            "select count(*)::integer as n from subject_change where subject_id = ?",
            row -> row.number("n"),
            subject)
        .orElseThrow();
  }
}
