package se.diplomagroup.integritet.consent.change;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.database.Database;
import se.diplomagroup.integritet.consent.database.Row;

/// The rows by which triggers tell of changed subjects.
///
/// What a look has to read is what was committed since the look before: the rows of transactions
/// that had not begun then, and of those that were running then. Both are found by the index. A
/// transaction that runs for hours costs each look one descent into the index, however much others
/// write meanwhile.
@ApplicationScoped
class ChangeRows implements ChangeLog {

  /// What has changed, and in a row of its own when that is so: by the snapshot of the statement,
  /// by which the function reads too. Arguments: a snapshot, most.
  static final String SINCE =
      """
      select pg_current_snapshot()::text as snapshot, null as subject_id
      union all
      select null, subject_id from subjects_changed_since(?::pg_snapshot, ?)
      """;

  private static final String NOW = "select pg_current_snapshot()::text as snapshot";

  /// Nothing had ended, nothing was running: before the first transaction.
  private static final String BEGINNING = "1:1:";

  private final Database database;
  private final ChangeSettings settings;
  private final Deque<Taken> taken = new ArrayDeque<>();
  private Snapshot tidied = new Snapshot(BEGINNING);

  ChangeRows(Database database, ChangeSettings settings) {
    this.database = database;
    this.settings = settings;
  }

  private record Taken(long at, Snapshot snapshot) {}

  /// One row: when it is, or a change. One of nobody is a change of the rules.
  private record Told(@Nullable Snapshot at, @Nullable UUID subject) {}

  @Override
  public Seen since(@Nullable Snapshot before, int most) {
    if (before == null) {
      return new Seen(now(), Set.of(), false, true);
    }
    List<Told> rows =
        database.listWithin(
            settings.patience(),
            SINCE,
            row -> new Told(snapshotOrNull(row), row.uuidOrNull("subject_id")),
            before.text(),
            most + 1);
    Snapshot at = before;
    Set<UUID> subjects = HashSet.newHashSet(rows.size());
    boolean rules = false;
    for (Told row : rows) {
      if (row.at() != null) {
        at = row.at();
      } else if (row.subject() != null) {
        subjects.add(row.subject());
      } else {
        rules = true;
      }
    }
    return new Seen(at, subjects, rules, rows.size() - 1 <= most);
  }

  private static @Nullable Snapshot snapshotOrNull(Row row) throws SQLException {
    String text = row.textOrNull("snapshot");
    return text == null ? null : new Snapshot(text);
  }

  /// Removes what every replica has either seen or will not look for: what had been committed some
  /// time ago, and had not been at the round before.
  @Scheduled(every = "10s", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
  void tidy() {
    long now = System.nanoTime();
    taken.addLast(new Taken(now, now()));
    Snapshot old = null;
    while (!taken.isEmpty() && now - taken.getFirst().at() > settings.kept().toNanos()) {
      old = taken.removeFirst().snapshot();
    }
    if (old != null) {
      tidy(old);
    }
  }

  void tidy(Snapshot old) {
    database.change(
        """
        delete from subject_change
        where (changed_by >= pg_snapshot_xmax(?::pg_snapshot)
            or changed_by = any(array(select pg_snapshot_xip(?::pg_snapshot))))
          and changed_by < pg_snapshot_xmax(?::pg_snapshot)
          and pg_visible_in_snapshot(changed_by, ?::pg_snapshot)
        """,
        tidied.text(),
        tidied.text(),
        old.text(),
        old.text());
    tidied = old;
  }

  private Snapshot now() {
    return database
        .listWithin(settings.patience(), NOW, row -> new Snapshot(row.text("snapshot")))
        .getFirst();
  }
}
