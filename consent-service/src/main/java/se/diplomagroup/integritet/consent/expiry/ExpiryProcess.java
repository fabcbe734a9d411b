package se.diplomagroup.integritet.consent.expiry;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import se.diplomagroup.integritet.consent.catalogue.CurrentCatalogue;
import se.diplomagroup.integritet.consent.catalogue.Purpose;
import se.diplomagroup.integritet.consent.catalogue.PurposeLimits;
import se.diplomagroup.integritet.consent.guardian.Minorities;
import se.diplomagroup.integritet.consent.notice.Notice;
import se.diplomagroup.integritet.consent.notice.NoticeBoard;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.time.Zones;

/// Looks for consents that have come to their end. Several replicas may do so at the same time: one
/// of them has the sweep's row, and an expiry is written once whoever writes it.
@ApplicationScoped
class ExpiryProcess {

  private final EndedConsents ended;
  private final LapsedConsents lapsed;
  private final LimitedConsents limited;
  private final CurrentCatalogue catalogue;
  private final NoticeBoard notices;
  private final Minorities minorities;
  private final ExpirySettings settings;
  private final Clock clock;

  ExpiryProcess(
      EndedConsents ended,
      LapsedConsents lapsed,
      LimitedConsents limited,
      CurrentCatalogue catalogue,
      NoticeBoard notices,
      Minorities minorities,
      ExpirySettings settings,
      Clock clock) {
    this.ended = ended;
    this.lapsed = lapsed;
    this.limited = limited;
    this.catalogue = catalogue;
    this.notices = notices;
    this.minorities = minorities;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(
      every = "${integritet.consent.expiry.every:1m}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void run() {
    Instant now = clock.instant();
    while (ended.endSome(now)) {
      // each page is a transaction of its own
    }
    while (ended.endSomeToldLate(now)) {
      // likewise
    }
    endLimited(now);
    for (Notice notice : notices.published().all()) {
      if (notice.inForceBy(now) && !notice.lapsing().isEmpty()) {
        lapsed.begin(notice);
        while (lapsed.endSome(notice, now)) {
          // likewise
        }
        while (lapsed.endSomeToldLate(notice, now)) {
          // likewise
        }
      }
    }
  }

  private void endLimited(Instant now) {
    PurposeLimits limits = catalogue.limits();
    Set<Code> purposes =
        catalogue.get().consentPurposes().stream()
            .map(Purpose::key)
            .filter(limits.purposes()::contains)
            .collect(toUnmodifiableSet());
    if (!purposes.isEmpty()) {
      limited.begin(limits);
      while (limited.endSome(limits, purposes, now)) {
        // each page is a transaction of its own
      }
    }
  }

  /// Forgets who has turned 13.
  @Scheduled(cron = "0 45 3 * * ?", timeZone = "Europe/Stockholm")
  void forgetGrown() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.STOCKHOLM);
    minorities.forgetGrown(today.minus(settings.grownAfter()));
  }
}
