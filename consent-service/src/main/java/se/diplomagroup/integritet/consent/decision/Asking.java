package se.diplomagroup.integritet.consent.decision;

import java.time.Instant;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.catalogue.Purpose;
import se.diplomagroup.integritet.consent.notice.Notice;
import se.diplomagroup.integritet.consent.notice.PublishedNotices;
import se.diplomagroup.integritet.kit.time.Zones;

/// May somebody be asked for their consent now? Who has not decided, and whose consent has ended,
/// may. A no is left in peace for the purpose's time, unless a major notice has changed what it was
/// an answer to. A consent is not asked for again before its end, except one that a guardian gave
/// for a child who has turned 13 since: it goes on, and is theirs to confirm.
///
/// @param from from when they may be asked again, or null when there is no such time
record Asking(boolean allowed, @Nullable Instant from) {

  private static final Asking NOW = new Asking(true, null);

  /// @param grown whether the subject decides themselves, by age
  static Asking of(
      ConsentState state,
      Purpose purpose,
      boolean grown,
      PublishedNotices notices,
      Period againAfter,
      Instant now) {
    LedgerEntry decision = state.decision();
    if (decision == null) {
      return NOW;
    }
    return switch (state.status()) {
      case NOT_ASKED, EXPIRED -> NOW;
      case GIVEN ->
          grown && decision.decision().actor().kind() == Actor.Kind.GUARDIAN
              ? NOW
              : new Asking(false, state.validUntil());
      case REFUSED, WITHDRAWN -> {
        Period peace = purpose.askAgainAfter() == null ? againAfter : purpose.askAgainAfter();
        Instant from = decision.decidedAt().atZone(Zones.STOCKHOLM).plus(peace).toInstant();
        boolean changed =
            notices
                .lastLapse(purpose.key(), now)
                .filter(notice -> isOlder(decision, notice))
                .isPresent();
        yield changed || !from.isAfter(now) ? new Asking(true, from) : new Asking(false, from);
      }
    };
  }

  private static boolean isOlder(LedgerEntry decision, Notice notice) {
    Shown shown = decision.decision().shown();
    return shown == null
        ? !notice.inForceBy(decision.decidedAt())
        : shown.noticeVersion() < notice.version();
  }
}
