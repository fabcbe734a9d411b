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

  private final TellMinority telling;
  private final Minorities minorities;
  private final SubjectChanges changes;
  private final GuardianSettings settings;
  private final Caller caller;
  private final AccessReason reason;
  private final AccessLog accessLog;

  MinorityResource(
      TellMinority telling,
      Minorities minorities,
      SubjectChanges changes,
      GuardianSettings settings,
      Caller caller,
      AccessReason reason,
      AccessLog accessLog) {
    this.telling = telling;
    this.minorities = minorities;
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
    requireTeller(subjectId);
    telling.tell(subjectId, command, caller.kind() == Kind.STAFF ? caller.id() : null);
    changes.catchUp();
    return view(subjectId);
  }

  /// A guardian whom staff have named decides from now on. Somebody else than who named them says
  /// so.
  @PUT
  @Path("/guardians/{guardianId}/confirmation")
  @RolesAllowed({Roles.SUPPORT, Roles.DPO})
  public MinorityView confirm(
      @PathParam("id") UUID subjectId, @PathParam("guardianId") UUID guardianId) {
    requireTeller(subjectId);
    telling.confirm(subjectId, guardianId, caller.id());
    return view(subjectId);
  }

  /// The person is no such child: it was a mistake, says a system that knows. One member of the
  /// staff does not undo a child's protection.
  @DELETE
  @RolesAllowed(Roles.SYSTEM)
  public void takeBack(@PathParam("id") UUID subjectId) {
    requireTeller(subjectId);
    telling.takeBack(subjectId);
    changes.catchUp();
  }

  /// For the child, a guardian, staff who say why, and the systems that tell it.
  @GET
  @RolesAllowed({Roles.PERSON, Roles.CUSTOMER_ADMIN, Roles.SUPPORT, Roles.DPO, Roles.SYSTEM})
  public MinorityView read(@PathParam("id") UUID subjectId) {
    if (caller.kind() != Kind.PERSON) {
      requireTeller(subjectId);
    } else if (!minorities.guards(caller.id(), subjectId)) {
      caller.requireSelf(subjectId);
    }
    return view(subjectId);
  }

  private void requireTeller(UUID subjectId) {
    if (caller.kind() == Kind.SYSTEM) {
      requireNamed(caller.systemKey());
    } else {
      accessLog.read(subjectId, MINORITY, reason.required(), null);
    }
  }

  private void requireNamed(Code system) {
    if (!settings.toldBy().contains(system.value())) {
      throw Problems.forbidden("This system does not tell who is a child.");
    }
  }

  private MinorityView view(UUID subjectId) {
    return minorities
        .of(subjectId)
        .map(it -> MinorityView.of(it, minorities.unconfirmed(subjectId).keySet()))
        .orElseThrow(() -> Problems.notFound("minority"));
  }
}
