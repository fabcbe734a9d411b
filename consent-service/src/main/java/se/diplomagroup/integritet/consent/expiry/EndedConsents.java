package se.diplomagroup.integritet.consent.expiry;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.diplomagroup.integritet.consent.decision.Expiries;
import se.diplomagroup.integritet.consent.decision.LedgerEntry;

/// Finds consents that have come to their own end, in order of the ends, and those that were told
/// when their end had come. Goes on where it was after a stop of any length.
@ApplicationScoped
class EndedConsents {

  private static final String ENDED = "ended";
  private static final String TOLD_ENDED = "told-ended";

  private final Expiries expiries;
  private final Positions positions;
  private final ExpirySettings settings;

  EndedConsents(Expiries expiries, Positions positions, ExpirySettings settings) {
    this.expiries = expiries;
    this.positions = positions;
    this.settings = settings;
  }

  /// Takes one page of those that ended.
  ///
  /// @return whether there may be more
  @Transactional
  boolean endSome(Instant now) {
    return step(
        ENDED,
        now,
        from -> expiries.ended(from.time(), from.id(), now, settings.page()),
        EndedConsents::end);
  }

  /// Takes one page of those that were told too late.
  ///
  /// @return whether there may be more
  @Transactional
  boolean endSomeToldLate(Instant now) {
    return step(
        TOLD_ENDED,
        now,
        from -> expiries.toldEnded(from.time(), from.id(), now, settings.page()),
        LedgerEntry::recordedAt);
  }

  private boolean step(
      String name,
      Instant now,
      Function<Position, List<LedgerEntry>> found,
      Function<LedgerEntry, Instant> time) {
    Optional<Position> from = positions.take(name);
    if (from.isEmpty()) {
      return false;
    }
    List<LedgerEntry> page = found.apply(from.get());
    if (!page.isEmpty()) {
      expiries.end(
          page.stream().map(LedgerEntry::subjectId).collect(toSet()),
          page.stream().map(LedgerEntry::purpose).collect(toSet()));
    }
    boolean more = page.size() == settings.page();
    positions.move(
        name,
        more
            ? new Position(time.apply(page.getLast()), page.getLast().id())
            : new Position(now.minus(settings.lookBack()), Position.START));
    return more;
  }

  private static Instant end(LedgerEntry consent) {
    Instant end = consent.decision().validUntil();
    return end == null ? consent.decidedAt() : end;
  }
}
