package se.diplomagroup.integritet.consent.guardian;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.tombstone.ErasureGuard;
import se.diplomagroup.integritet.kit.problem.ProblemException;
import se.diplomagroup.integritet.kit.problem.Problems;
import se.diplomagroup.integritet.kit.time.Zones;

/// Takes in that a person is a child, and that they were not.
@ApplicationScoped
class TellMinority {

  /// From this age on a person consents themselves (dataskyddslagen 2 kap. 4 §).
  private static final Period AGE = Period.ofYears(13);

  private final Minorities minorities;
  private final OwnConsents ownConsents;
  private final Instance<ChildListener> listeners;
  private final ErasureGuard guard;
  private final Clock clock;

  TellMinority(
      Minorities minorities,
      OwnConsents ownConsents,
      Instance<ChildListener> listeners,
      ErasureGuard guard,
      Clock clock) {
    this.minorities = minorities;
    this.ownConsents = ownConsents;
    this.listeners = listeners;
    this.guard = guard;
    this.clock = clock;
  }

  /// @param staff who tells it, when that is a member of the staff
  @Transactional
  void tell(UUID childId, MinorityCommand command, @Nullable UUID staff) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    requireSense(childId, command, now);
    if (staff != null && command.guardians().contains(staff)) {
      throw selfNamed();
    }
    if (guard.refuses(childId)) {
      throw Problems.gone(
          "subject-erased", "id", "This person is erased; nothing is recorded about them.");
    }
    for (UUID guardian : command.guardians().stream().sorted().toList()) {
      if (guard.refuses(guardian)) {
        throw Problems.unprocessable("guardian-erased", "guardians", "A guardian is erased.");
      }
    }
    ownConsents.hold(childId);
    if (staff != null) {
      requireNotShortened(childId, command, now);
    }
    minorities.put(childId, command.until(), command.guardians(), staff, now);
    ownConsents.end(childId);
    listeners.forEach(listener -> listener.learned(childId));
  }

  /// A second member of the staff has made sure, too, that the guardian holds parental
  /// responsibility (GDPR Art. 8(2)). Doing it twice changes nothing more.
  @Transactional
  void confirm(UUID childId, UUID guardianId, UUID staff) {
    ownConsents.hold(childId);
    if (guardianId.equals(staff)) {
      throw selfNamed();
    }
    UUID namedBy = minorities.unconfirmed(childId).get(guardianId);
    if (staff.equals(namedBy)) {
      throw ProblemException.of(
          Status.FORBIDDEN,
          "approver-is-proposer",
          "Somebody else than who named the guardian confirms it.");
    }
    if (namedBy == null && !minorities.guards(guardianId, childId)) {
      throw Problems.notFound("guardian");
    }
    minorities.confirm(childId, guardianId);
  }

  @Transactional
  void takeBack(UUID childId) {
    ownConsents.hold(childId);
    minorities.remove(childId);
  }

  private void requireSense(UUID childId, MinorityCommand command, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, Zones.STOCKHOLM);
    if (!command.until().isAfter(today) || command.until().isAfter(today.plus(AGE))) {
      throw Problems.unprocessable(
          "until-out-of-range",
          "until",
          "A child turns 13 on a day to come, within 13 years from today.");
    }
    if (command.guardians().contains(childId)) {
      throw Problems.unprocessable("own-guardian", "guardians", "Nobody is their own guardian.");
    }
    if (minorities.of(command.guardians()).values().stream().anyMatch(it -> it.lastsAt(now))) {
      throw Problems.unprocessable(
          "guardian-under-age", "guardians", "A guardian is not a child themselves.");
    }
  }

  /// What protects a child, staff may prolong.
  private void requireNotShortened(UUID childId, MinorityCommand command, Instant now) {
    boolean shortened =
        minorities
            .of(childId)
            .filter(known -> known.lastsAt(now) && command.until().isBefore(known.until()))
            .isPresent();
    if (shortened) {
      throw Problems.forbidden(
          "A system that tells who is a child corrects the day; staff may only put it later.");
    }
  }

  private static ProblemException selfNamed() {
    return Problems.unprocessable(
        "staff-as-guardian", "guardians", "Staff do not make themselves a guardian.");
  }
}
