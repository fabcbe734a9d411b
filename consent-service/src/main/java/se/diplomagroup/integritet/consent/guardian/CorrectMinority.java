package se.diplomagroup.integritet.consent.guardian;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import se.diplomagroup.integritet.kit.ids.Uuid7;
import se.diplomagroup.integritet.kit.problem.ProblemException;
import se.diplomagroup.integritet.kit.problem.Problems;

/// Corrects what is known of a child by two members of the staff: nobody undoes a child's
/// protection alone, and what was told by mistake need not stand.
@ApplicationScoped
class CorrectMinority {

  private final Minorities minorities;
  private final Corrections corrections;
  private final MinorityCheck check;
  private final OwnConsents ownConsents;
  private final ChildProtection protection;
  private final Clock clock;

  CorrectMinority(
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

  @Transactional
  void propose(UUID childId, CorrectionCommand command, UUID staff) {
    Correction correction =
        new Correction(Uuid7.next(), childId, command.until(), command.guardians(), staff, now());
    require(correction, staff);
    hold(childId);
    corrections.put(correction);
  }

  @Transactional
  void confirm(UUID childId, UUID correctionId, UUID staff) {
    Correction correction = find(childId, correctionId);
    if (correction.proposedBy().equals(staff)) {
      throw ProblemException.of(
          Status.FORBIDDEN,
          "approver-is-proposer",
          "The correction must be confirmed by somebody other than the person who proposed it.");
    }
    require(correction, staff);
    hold(childId);
    find(childId, correctionId);
    if (correction.until() == null) {
      minorities.remove(childId);
    } else {
      minorities.put(childId, correction.until(), correction.guardians(), now());
      corrections.remove(childId);
      protection.begin(childId);
    }
  }

  @Transactional
  void drop(UUID childId, UUID correctionId) {
    hold(childId);
    find(childId, correctionId);
    corrections.remove(childId);
  }

  private void hold(UUID childId) {
    ownConsents.hold(childId);
    if (minorities.of(childId).isEmpty()) {
      throw Problems.notFound("minority");
    }
  }

  private Correction find(UUID childId, UUID correctionId) {
    return corrections
        .of(childId)
        .filter(it -> it.id().equals(correctionId))
        .orElseThrow(() -> Problems.notFound("correction"));
  }

  private void require(Correction correction, UUID staff) {
    if (correction.until() != null) {
      check.require(correction.childId(), correction.until(), correction.guardians(), staff, now());
    } else if (!correction.guardians().isEmpty()) {
      throw Problems.unprocessable(
          "guardians-of-nobody", "guardians", "Who is no child has no guardians here.");
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
