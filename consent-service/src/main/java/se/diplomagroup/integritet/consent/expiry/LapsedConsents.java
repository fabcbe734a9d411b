package se.diplomagroup.integritet.consent.expiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.diplomagroup.integritet.consent.decision.Expiries;
import se.diplomagroup.integritet.consent.notice.Notice;

/// Ends the consents that a major notice let lapse, once for each such notice, through everybody
/// who has decided anything.
@ApplicationScoped
class LapsedConsents {

  private final Expiries expiries;
  private final Positions positions;
  private final ExpirySettings settings;

  LapsedConsents(Expiries expiries, Positions positions, ExpirySettings settings) {
    this.expiries = expiries;
    this.positions = positions;
    this.settings = settings;
  }

  void begin(Notice notice) {
    positions.begin(name(notice));
  }

  /// Takes the next subjects.
  ///
  /// @return whether there may be more
  @Transactional
  boolean endSome(Notice notice, Instant now) {
    Optional<Position> from = positions.take(name(notice));
    if (from.isEmpty()) {
      return false;
    }
    List<UUID> subjects = expiries.deciders(from.get().id(), settings.page());
    if (!subjects.isEmpty()) {
      expiries.end(subjects, notice.lapsing());
      positions.move(name(notice), new Position(now, subjects.getLast()));
    }
    boolean more = subjects.size() == settings.page();
    if (!more) {
      positions.done(name(notice), now);
    }
    return more;
  }

  private static String name(Notice notice) {
    return "lapse-" + notice.version();
  }
}
