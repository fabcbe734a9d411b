package se.diplomagroup.integritet.consent.guardian;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.problem.ProblemException;
import se.diplomagroup.integritet.kit.problem.Problems;

/// Takes in that a person is a child, and that they were not.
@ApplicationScoped
class TellMinority {

  private final Minorities minorities;
  private final Corrections corrections;
  private final MinorityCheck check;
  private final OwnConsents ownConsents;
  private final ChildProtection protection;
  private final Clock clock;

  TellMinority(
      Minorities minorities,
      Corrections corrections,
      MinorityCheck check,
      OwnConsents ownConsents,
      ChildProtection protection,
      Clock clock) {
    this.minorities = minorities;
    this.corrections = corrections;
    this.check = check;
    this.ownConsents = ownConsents;
    this.protection = protection;
    this.clock = clock;
  }

  /// @param staff who tells it, when that is a member of the staff
  @Transactional
  void tell(UUID childId, MinorityCommand command, @Nullable UUID staff) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    check.require(childId, command.until(), command.guardians(), staff, now);
    ownConsents.hold(childId);
    if (staff == null) {
      minorities.put(childId, command.until(), command.guardians(), now);
      corrections.remove(childId);
    } else {
      requireNotShortened(childId, command, now);
      minorities.add(childId, command.until(), command.guardians(), staff, now);
    }
    protection.begin(childId);
  }

  /// A second member of the staff has made sure, too, that the guardian holds parental
  /// responsibility (GDPR Art. 8(2)). Doing it twice changes nothing more.
  @Transactional
  void confirm(UUID childId, UUID guardianId, UUID staff) {
    ownConsents.hold(childId);
    MinorityCheck.requireOther(Set.of(guardianId), staff);
    UUID namedBy = minorities.unconfirmed(childId).get(guardianId);
    if (staff.equals(namedBy)) {
      throw ProblemException.of(
          Status.FORBIDDEN,
          "approver-is-proposer",
          "The guardian must be confirmed by somebody other than the person who named them.");
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

  /// What protects a child, staff may prolong.
  private void requireNotShortened(UUID childId, MinorityCommand command, Instant now) {
    boolean shortened =
        minorities
            .of(childId)
            .filter(known -> known.lastsAt(now) && command.until().isBefore(known.until()))
            .isPresent();
    if (shortened) {
      throw Problems.forbidden(
          "One member of the staff may only put the day later. Propose a correction, which somebody else confirms.");
    }
  }
}
