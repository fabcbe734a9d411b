package se.diplomagroup.integritet.consent.erasure;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import se.diplomagroup.integritet.consent.database.Database;
import se.diplomagroup.integritet.consent.visitor.VisitorLinks;
import se.diplomagroup.integritet.kit.time.Zones;

/// Removes what visitors have decided who are nobody that is known, when their time is over (GDPR
/// Art. 5(1)(e)): no contract ends for them and nobody asks for their erasure. What shows that
/// there were consents stays without a visitor, as for persons. A visitor who is linked to a person
/// goes with the person.
@ApplicationScoped
class VisitorRetention {

  private static final int AT_ONCE = 200;
  private static final UUID START = new UUID(0, 0);

  private final Database database;
  private final Erasure erasure;
  private final VisitorLinks links;
  private final ErasureSettings settings;
  private final Clock clock;

  VisitorRetention(
      Database database,
      Erasure erasure,
      VisitorLinks links,
      ErasureSettings settings,
      Clock clock) {
    this.database = database;
    this.erasure = erasure;
    this.links = links;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(
      cron = "0 30 3 * * ?",
      timeZone = "Europe/Stockholm",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    Instant time =
        clock.instant().atZone(Zones.STOCKHOLM).minus(settings.visitorsKept()).toInstant();
    while (links.forgetEmpty(time, AT_ONCE) == AT_ONCE) {
      // each page is a statement of its own
    }
    removeThoseSilentSince(time);
  }

  /// @return the visitors who were removed
  List<UUID> removeThoseSilentSince(Instant time) {
    List<UUID> removed = new ArrayList<>();
    List<UUID> page = silentSince(time, START);
    while (!page.isEmpty()) {
      for (UUID visitor : page) {
        if (erasure.forgetVisitor(visitor, time)) {
          removed.add(visitor);
        }
      }
      page = silentSince(time, page.getLast());
    }
    return removed;
  }

  private List<UUID> silentSince(Instant time, UUID after) {
    return database.list(
        """
        select distinct d.subject_id from decision d
        where d.subject_kind = 'visitor' and d.recorded_at <= ? and d.subject_id > ?
          and not exists (
            select from decision later
            where later.subject_id = d.subject_id and later.recorded_at > ?
              and later.choice <> 'expired')
          and not exists (
            select from visitor_link l
            where l.visitor_id = d.subject_id and l.unlinked_at is null)
        order by d.subject_id limit ?
        """,
        row -> row.uuid("subject_id"),
        time,
        after,
        time,
        AT_ONCE);
  }
}
