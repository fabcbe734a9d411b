package se.diplomagroup.integritet.consent.erasure;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import se.diplomagroup.integritet.consent.database.Database;
import se.diplomagroup.integritet.kit.time.Zones;

/// What is left of the decisions of the erased: how many of each kind were made in a month, on
/// exactly which text. It shows that there were consents and refusals, and leads to nobody.
@ApplicationScoped
class LawfulnessRecords {

  private final Database database;
  private final ErasureSettings settings;
  private final Clock clock;

  LawfulnessRecords(Database database, ErasureSettings settings, Clock clock) {
    this.database = database;
    this.settings = settings;
    this.clock = clock;
  }

  /// Counts a subject's decisions, which are about to be deleted.
  void keepCountsOf(UUID subjectId) {
    database.change(
        """
        insert into lawfulness_record as kept
          (purpose, purpose_version, choice, notice_version, language, text_hash, decided_in,
           decisions, kept_until)
        select purpose, purpose_version, choice, notice_version, language, text_hash,
          date_trunc('month', decided_at at time zone 'Europe/Stockholm')::date, count(*), ?
        from decision where subject_id = ?
        group by 1, 2, 3, 4, 5, 6, 7
        on conflict (purpose, purpose_version, choice, notice_version, language, text_hash, decided_in)
          do update set decisions = kept.decisions + excluded.decisions,
            kept_until = greatest(kept.kept_until, excluded.kept_until)
        """,
        today().plus(settings.proofPeriod()),
        subjectId);
  }

  /// Removes what has been kept long enough.
  @Scheduled(cron = "0 15 3 * * ?", timeZone = "Europe/Stockholm")
  void removeOutdated() {
    database.change("delete from lawfulness_record where kept_until < ?", today());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Zones.STOCKHOLM);
  }
}
