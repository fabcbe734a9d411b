package se.diplomagroup.integritet.consent.guardian;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import se.diplomagroup.integritet.consent.change.SubjectChanges;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.access.AccessLog;
import se.diplomagroup.integritet.kit.access.AccessReason;
import se.diplomagroup.integritet.kit.identity.Caller;
import se.diplomagroup.integritet.kit.identity.Kind;
import se.diplomagroup.integritet.kit.identity.Roles;
import se.diplomagroup.integritet.kit.problem.Problems;

/// Whether a person is a child who is too young to consent, until when, and who decides for them.
/// Told by a system that the configuration names, or by staff who say why.
@Path("/v1/subjects/{id}/minority")
@Produces(MediaType.APPLICATION_JSON)
class MinorityResource {

  private static final Code MINORITY = Code.of("minority");
  private static final Code CORRECTION = Code.of("minority-correction");
  private static final Code CONFIRMATION = Code.of("minority-confirmation");

  private final TellMinority telling;
  private final CorrectMinority correcting;
  private final Minorities minorities;
  private final Corrections corrections;
  private final SubjectChanges changes;
  private final GuardianSettings settings;
  private final Caller caller;
  private final AccessReason reason;
  private final AccessLog accessLog;

  MinorityResource(
      TellMinority telling,
      CorrectMinority correcting,
      Minorities minorities,
      Corrections corrections,
      SubjectChanges changes,
      GuardianSettings settings,
      Caller caller,
      AccessReason reason,
      AccessLog accessLog) {
    this.telling = telling;
    this.correcting = correcting;
    this.minorities = minorities;
    this.corrections = corrections;
    this.changes = changes;
    this.settings = settings;
    this.caller = caller;
    this.reason = reason;
    this.accessLog = accessLog;
  }

  /// Consents that the child gave themselves end with it.
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.SUPPORT, Roles.SYSTEM})
  public MinorityView tell(
      @PathParam("id") UUID subjectId, @NotNull @Valid MinorityCommand command) {
    requireTeller(subjectId, MINORITY);
    telling.tell(subjectId, command, caller.kind() == Kind.STAFF ? caller.id() : null);
    changes.catchUp();
    return view(subjectId);
  }

  /// A guardian whom staff have named decides from now on. Somebody other than the person who named
  /// them says so.
  @PUT
  @Path("/guardians/{guardianId}/confirmation")
  @RolesAllowed({Roles.SUPPORT, Roles.DPO})
  public MinorityView confirm(
      @PathParam("id") UUID subjectId, @PathParam("guardianId") UUID guardianId) {
    requireTeller(subjectId, CONFIRMATION);
    telling.confirm(subjectId, guardianId, caller.id());
    return view(subjectId);
  }

  /// What staff say is wrong, such as the day, a guardian, or that the person is a child at all. It
  /// changes nothing until somebody else of the staff has confirmed it, and takes the place of what
  /// was proposed before.
  @PUT
  @Path("/correction")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SUPPORT)
  public MinorityView propose(
      @PathParam("id") UUID subjectId, @NotNull @Valid CorrectionCommand command) {
    requireTeller(subjectId, CORRECTION);
    correcting.propose(subjectId, command, caller.id());
    return view(subjectId);
  }

  /// The correction holds from now on.
  @PUT
  @Path("/correction/{correctionId}/confirmation")
  @RolesAllowed({Roles.SUPPORT, Roles.DPO})
  public void confirmCorrection(
      @PathParam("id") UUID subjectId, @PathParam("correctionId") UUID correctionId) {
    requireTeller(subjectId, CONFIRMATION);
    correcting.confirm(subjectId, correctionId, caller.id());
    changes.catchUp();
  }

  /// The correction was wrong itself.
  @DELETE
  @Path("/correction/{correctionId}")
  @RolesAllowed({Roles.SUPPORT, Roles.DPO})
  public void drop(@PathParam("id") UUID subjectId, @PathParam("correctionId") UUID correctionId) {
    requireTeller(subjectId, CORRECTION);
    correcting.drop(subjectId, correctionId);
  }

  /// The person is no such child: it was a mistake, says a system that knows. Staff propose a
  /// correction.
  @DELETE
  @RolesAllowed(Roles.SYSTEM)
  public void takeBack(@PathParam("id") UUID subjectId) {
    requireTeller(subjectId, MINORITY);
    telling.takeBack(subjectId);
    changes.catchUp();
  }

  /// For the child, a guardian, staff who say why, and the systems that tell it. What waits for a
  /// confirmation is shown to the latter two.
  @GET
  @RolesAllowed({Roles.PERSON, Roles.CUSTOMER_ADMIN, Roles.SUPPORT, Roles.DPO, Roles.SYSTEM})
  public MinorityView read(@PathParam("id") UUID subjectId) {
    if (caller.kind() != Kind.PERSON) {
      requireTeller(subjectId, MINORITY);
      return view(subjectId);
    }
    if (!minorities.guards(caller.id(), subjectId)) {
      caller.requireSelf(subjectId);
    }
    return MinorityView.of(find(subjectId));
  }

  /// @param what is looked at, or done, for the log
  private void requireTeller(UUID subjectId, Code what) {
    if (caller.kind() == Kind.SYSTEM) {
      requireNamed(caller.systemKey());
    } else {
      accessLog.read(subjectId, what, reason.required(), null);
    }
  }

  private void requireNamed(Code system) {
    if (!settings.toldBy().contains(system.value())) {
      throw Problems.forbidden("This system does not tell who is a child.");
    }
  }

  private MinorityView view(UUID subjectId) {
    return MinorityView.of(
        find(subjectId), minorities.unconfirmed(subjectId).keySet(), corrections.of(subjectId));
  }

  private Minority find(UUID subjectId) {
    return minorities.of(subjectId).orElseThrow(() -> Problems.notFound("minority"));
  }
}
