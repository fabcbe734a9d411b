package se.diplomagroup.integritet.consent.expiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.diplomagroup.integritet.consent.catalogue.PurposeLimits;
import se.diplomagroup.integritet.consent.decision.Expiries;
import se.diplomagroup.integritet.contracts.Code;

/// Ends the consents that a new version of their purpose ended, or shortened: goes through
/// everybody who has decided anything, at once when there is such a version, and then again each
/// day, for those whose shorter time is over and those who were told late.
@ApplicationScoped
class LimitedConsents {

  private final Expiries expiries;
  private final Positions positions;
  private final ExpirySettings settings;

  LimitedConsents(Expiries expiries, Positions positions, ExpirySettings settings) {
    this.expiries = expiries;
    this.positions = positions;
    this.settings = settings;
  }

  void begin(PurposeLimits limits) {
    positions.begin(name(limits), Instant.EPOCH);
  }

  /// Takes the next subjects.
  ///
  /// @param purposes those with limits that rest on consent
  /// @return whether there may be more
  @Transactional
  boolean endSome(PurposeLimits limits, Set<Code> purposes, Instant now) {
    Optional<Position> taken = positions.take(name(limits));
    if (taken.isEmpty()) {
      return false;
    }
    Position from = taken.get();
    boolean between = from.id().equals(Position.START);
    if (between && from.time().plus(settings.limitsAgain()).isAfter(now)) {
      return false;
    }
    List<UUID> subjects = expiries.deciders(from.id(), settings.page());
    if (!subjects.isEmpty()) {
      expiries.end(subjects, purposes);
    }
    boolean more = subjects.size() == settings.page();
    positions.move(
        name(limits),
        more ? new Position(from.time(), subjects.getLast()) : new Position(now, Position.START));
    return more;
  }

  private static String name(PurposeLimits limits) {
    return "limits-" + limits.version();
  }
}
