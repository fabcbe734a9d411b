package se.diplomagroup.integritet.consent.guardian;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.tombstone.ErasureGuard;
import se.diplomagroup.integritet.kit.problem.ProblemException;
import se.diplomagroup.integritet.kit.problem.Problems;
import se.diplomagroup.integritet.kit.time.Zones;

/// Whether what is told of a child and their guardians can be so.
@ApplicationScoped
class MinorityCheck {

  /// From this age on a person consents themselves (dataskyddslagen 2 kap. 4 §).
  private static final Period AGE = Period.ofYears(13);

  private final Minorities minorities;
  private final ErasureGuard guard;

  MinorityCheck(Minorities minorities, ErasureGuard guard) {
    this.minorities = minorities;
    this.guard = guard;
  }

  /// To be called in the transaction that takes it in.
  ///
  /// @param staff who tells it, when that is a member of the staff
  /// @throws ProblemException if it cannot be so
  void require(
      UUID childId, LocalDate until, Set<UUID> guardians, @Nullable UUID staff, Instant now) {
    requireDay(until, now);
    requireGuardians(childId, guardians, now);
    if (staff != null) {
      requireOther(guardians, staff);
    }
    if (guard.refuses(childId)) {
      throw Problems.gone(
          "subject-erased", "id", "This person is erased; nothing is recorded about them.");
    }
    for (UUID guardian : guardians.stream().sorted().toList()) {
      if (guard.refuses(guardian)) {
        throw Problems.unprocessable("guardian-erased", "guardians", "A guardian is erased.");
      }
    }
  }

  /// @throws ProblemException if a member of the staff is among them
  static void requireOther(Set<UUID> guardians, UUID staff) {
    if (guardians.contains(staff)) {
      throw Problems.unprocessable(
          "staff-as-guardian", "guardians", "Staff do not make themselves a guardian.");
    }
  }

  private static void requireDay(LocalDate until, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, Zones.STOCKHOLM);
    if (!until.isAfter(today) || until.isAfter(today.plus(AGE))) {
      throw Problems.unprocessable(
          "until-out-of-range",
          "until",
          "A child turns 13 on a day to come, within 13 years from today.");
    }
  }

  private void requireGuardians(UUID childId, Set<UUID> guardians, Instant now) {
    if (guardians.contains(childId)) {
      throw Problems.unprocessable("own-guardian", "guardians", "Nobody is their own guardian.");
    }
    if (minorities.of(guardians).values().stream().anyMatch(it -> it.lastsAt(now))) {
      throw Problems.unprocessable(
          "guardian-under-age", "guardians", "A guardian is not a child themselves.");
    }
  }
}
