package se.diplomagroup.integritet.consent.decision;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.catalogue.PurposeLimits;
import se.diplomagroup.integritet.consent.notice.Notice;
import se.diplomagroup.integritet.consent.notice.PublishedNotices;

/// By what a consent ends besides a decision: its own end, a new version of its purpose, a major
/// notice.
///
/// @param notices a major version among them may have let consents lapse
/// @param limits what new versions of purposes have done to earlier consents
public record ConsentRules(PublishedNotices notices, PurposeLimits limits) {

  /// When a consent ends that goes on now, or null when it has no end.
  @Nullable Instant endOf(LedgerEntry given) {
    Instant own = given.decision().validUntil();
    int version = given.decision().purposeVersion();
    Instant limit = limits.endOf(given.purpose(), version, given.decidedAt()).orElse(null);
    return own == null || limit != null && limit.isBefore(own) ? limit : own;
  }

  /// When a consent ended; empty when it goes on.
  Optional<Instant> endedBy(LedgerEntry given, Instant now) {
    Instant end = endOf(given);
    return end != null && !end.isAfter(now)
        ? Optional.of(end)
        : lapseOf(given, now).map(Notice::effectiveFrom);
  }

  private Optional<Notice> lapseOf(LedgerEntry given, Instant now) {
    Shown shown = given.decision().shown();
    return notices
        .lastLapse(given.purpose(), now)
        .filter(notice -> shown != null && shown.noticeVersion() < notice.version());
  }
}
