package se.diplomagroup.integritet.consent.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.outbox.Outbox;
import se.diplomagroup.integritet.kit.problem.Problems;

/// Brings a notice into the open, together with the event that says so.
@ApplicationScoped
class Publishing {

  private final Notices notices;
  private final Outbox outbox;
  private final Clock clock;

  Publishing(Notices notices, Outbox outbox, Clock clock) {
    this.notices = notices;
    this.outbox = outbox;
    this.clock = clock;
  }

  /// Publishes version 1 unless it is there. Of several replicas that start together one inserts
  /// the version; the others wait on its key until the first has committed, and find it. A version
  /// 1 that was published before notices were divided gets its clauses.
  @Transactional
  void publishFirst() {
    Notice first = FirstNotice.draft();
    Instant now = now();
    if (notices.add(first, null, now)) {
      publish(first, now, null, now);
    } else {
      notices.divide(first.version(), first.clauses());
    }
  }

  /// Publishes a draft: in force from this instant, or from the one that was planned, or at once.
  ///
  /// @param expected what the caller has read, where they say so
  @Transactional
  Notice publish(int version, @Nullable Instant from, IfMatch expected, UUID by) {
    notices.lock();
    Notice draft = notices.find(version).orElseThrow(() -> Problems.notFound("notice"));
    if (draft.isDraft()) {
      expected.requireIfSaid(draft);
    }
    Instant now = now();
    Instant said = from == null ? draft.plannedFrom() : from;
    Instant effectiveFrom = said == null ? now : said.truncatedTo(ChronoUnit.MICROS);
    if (draft.isDraft() && version < notices.newestPublished()) {
      throw Problems.conflict(
          "newer-notice-published",
          "A newer version is published: this draft could never come into force.");
    }
    if (effectiveFrom.isBefore(now)) {
      throw Problems.unprocessable(
          "effective-date-passed",
          "effectiveFrom",
          "A notice comes into force now or later, never in the past.");
    }
    return publish(draft, effectiveFrom, by, now);
  }

  private Notice publish(Notice draft, Instant effectiveFrom, @Nullable UUID by, Instant now) {
    if (!notices.publish(draft.version(), effectiveFrom, by, now)) {
      throw Drafting.alreadyPublished();
    }
    outbox.append(draft.asEvent(effectiveFrom));
    return draft.published(effectiveFrom);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
