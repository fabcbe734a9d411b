package se.diplomagroup.integritet.consent.expiry;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import se.diplomagroup.integritet.consent.decision.Expiries;
import se.diplomagroup.integritet.consent.decision.LedgerEntry;
import se.diplomagroup.integritet.consent.notice.Notice;

/// Ends the consents that a major notice let lapse: once for each such notice, through everybody
/// who has decided anything, and then those that were told when it had let them lapse.
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
    Instant inForce = Objects.requireNonNull(notice.effectiveFrom());
    positions.begin(toldName(notice), inForce.minus(settings.lookBack()));
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

  /// Takes one page of those that were told too late.
  ///
  /// @return whether there may be more
  @Transactional
  boolean endSomeToldLate(Notice notice, Instant now) {
    Optional<Position> from = positions.take(toldName(notice));
    if (from.isEmpty()) {
      return false;
    }
    List<LedgerEntry> page =
        expiries.toldLapsed(notice, from.get().time(), from.get().id(), now, settings.page());
    if (!page.isEmpty()) {
      expiries.end(page.stream().map(LedgerEntry::subjectId).collect(toSet()), notice.lapsing());
    }
    boolean more = page.size() == settings.page();
    positions.move(
        toldName(notice),
        more
            ? new Position(page.getLast().recordedAt(), page.getLast().id())
            : new Position(now.minus(settings.lookBack()), Position.START));
    return more;
  }

  private static String toldName(Notice notice) {
    return "told-lapse-" + notice.version();
  }

  private static String name(Notice notice) {
    return "lapse-" + notice.version();
  }
}
