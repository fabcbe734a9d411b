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

/// The rows by which changed subjects are told.
@ApplicationScoped
class ChangeRows {

  private final Database database;
  private final ChangeSettings settings;
  private final Deque<Horizon> horizons = new ArrayDeque<>();

  ChangeRows(Database database, ChangeSettings settings) {
    this.database = database;
    this.settings = settings;
  }

  /// One look.
  ///
  /// @param horizon the oldest transaction that was running: all before it had ended
  /// @param transactions those from the horizon on that have been seen
  /// @param subjects who has changed since the look before
  /// @param complete whether that is all of them
  record Seen(long horizon, Set<Long> transactions, Set<UUID> subjects, boolean complete) {}

  private record Change(long horizon, @Nullable String transaction, @Nullable UUID subject) {}

  private record Horizon(long takenAt, long transaction) {}

  /// @param before the look before, or null at the first one, which has nobody to tell of
  Seen since(@Nullable Seen before, int most) {
    List<Change> changes =
        database.list(
            """
            select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as horizon,
              c.changed_by::text as changed_by, c.subject_id
            from (select) as always
            left join lateral (
              select changed_by, subject_id from subject_change
              where changed_by >= ?::text::xid8 limit ?) as c on true
            """,
            row ->
                new Change(
                    row.count("horizon"),
                    row.textOrNull("changed_by"),
                    row.uuidOrNull("subject_id")),
            Long.toString(before == null ? Long.MAX_VALUE : before.horizon()),
            most + 1);
    long horizon = changes.getFirst().horizon();
    Set<Long> earlier = before == null ? Set.of() : before.transactions();
    Set<Long> transactions = new HashSet<>();
    Set<UUID> subjects = new HashSet<>();
    for (Change change : changes) {
      String by = change.transaction();
      UUID subject = change.subject();
      if (by == null || subject == null) {
        continue;
      }
      long transaction = Long.parseLong(by);
      if (transaction >= horizon) {
        transactions.add(transaction);
      }
      if (!earlier.contains(transaction)) {
        subjects.add(subject);
      }
    }
    return new Seen(horizon, transactions, subjects, changes.size() <= most);
  }

  /// Removes what every replica has either seen or will not look for.
  @Scheduled(every = "10s", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
  void tidy() {
    long now = System.nanoTime();
    horizons.addLast(new Horizon(now, horizon()));
    Horizon old = null;
    while (!horizons.isEmpty() && now - horizons.getFirst().takenAt() > settings.kept().toNanos()) {
      old = horizons.removeFirst();
    }
    if (old != null) {
      database.change(
          "delete from subject_change where changed_by < ?::text::xid8",
          Long.toString(old.transaction()));
    }
  }

  private long horizon() {
    return database
        .first(
            "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as horizon",
            row -> row.count("horizon"))
        .orElseThrow();
  }
}
