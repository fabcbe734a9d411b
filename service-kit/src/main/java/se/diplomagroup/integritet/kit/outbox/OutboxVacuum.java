package se.diplomagroup.integritet.kit.outbox;

import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import se.diplomagroup.integritet.kit.sql.Sql;

/// Clears away what is left of published events. Their entries stay in the index until a vacuum,
/// before those that wait, and each look for the oldest of a slot steps over them. PostgreSQL's own
/// vacuum comes once a minute, which under load is hundreds of thousands of events too late.
final class OutboxVacuum {

  /// From this many events on it is worth its cost.
  private static final long MANY = 5_000;

  private final Sql sql;
  private final AtomicLong published = new AtomicLong();

  OutboxVacuum(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  void published(int events) {
    published.addAndGet(events);
  }

  /// Whoever is at it already does it for everybody.
  void runWhenWorthwhile() {
    if (published.get() >= MANY) {
      published.set(0);
      sql.update("vacuum (skip_locked, index_cleanup on, truncate off) outbox");
    }
  }
}
