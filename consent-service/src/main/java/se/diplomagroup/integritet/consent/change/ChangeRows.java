package se.diplomagroup.integritet.consent.change;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.database.Database;

/// The rows by which triggers tell of changed subjects.
///
/// What a look has to read is what was committed since the look before: the rows of transactions
/// that had not begun then, and of those that were running then. Both are found by the index. A
/// transaction that runs for hours costs each look one descent into the index, however much others
/// write meanwhile.
@ApplicationScoped
class ChangeRows implements ChangeLog {

  /// Arguments: a snapshot, most. The function reads by the snapshot of the statement, which is the
  /// one that is told.
  static final String SINCE =
      """
      select pg_current_snapshot()::text as snapshot, c.told, c.subject_id
      from (select) as always
      left join lateral (
        select true as told, subject_id from subjects_changed_since(?::pg_snapshot, ?)
      ) as c on true
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

  /// @param told whether it is a change; one of nobody is a change of the rules
  private record Change(Snapshot at, boolean told, @Nullable UUID subject) {}

  @Override
  public Seen since(@Nullable Snapshot before, int most) {
    List<Change> changes =
        before == null
            ? List.of(new Change(now(), false, null))
            : database.listWithin(
                settings.patience(),
                SINCE,
                row ->
                    new Change(
                        new Snapshot(row.text("snapshot")),
                        row.truth("told"),
                        row.uuidOrNull("subject_id")),
                before.text(),
                most + 1);
    Set<UUID> subjects = HashSet.newHashSet(changes.size());
    boolean rules = false;
    for (Change change : changes) {
      if (change.subject() != null) {
        subjects.add(change.subject());
      } else if (change.told()) {
        rules = true;
      }
    }
    return new Seen(changes.getFirst().at(), subjects, rules, changes.size() <= most);
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
