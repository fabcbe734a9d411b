package se.diplomagroup.integritet.consent.permission;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.Cache;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.decision.SubjectReader;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.identity.Caller;
import se.diplomagroup.integritet.kit.identity.Kind;
import se.diplomagroup.integritet.kit.identity.Roles;

/// May this purpose be carried out for this person now? Ask before every processing; the answer may
/// be kept for no longer than it takes to act on it.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
class PermissionResource {

  private static final Code PERMISSIONS = Code.of("permissions");

  private final Permissions permissions;
  private final SubjectReader reader;
  private final Caller caller;

  PermissionResource(Permissions permissions, SubjectReader reader, Caller caller) {
    this.permissions = permissions;
    this.reader = reader;
    this.caller = caller;
  }

  @GET
  @Path("subjects/{id}/permissions/{purpose}")
  @Cache(isPrivate = true, noStore = true)
  @RolesAllowed({Roles.PERSON, Roles.CUSTOMER_ADMIN, Roles.SUPPORT, Roles.DPO, Roles.SYSTEM})
  public PermissionView permission(
      @PathParam("id") UUID subjectId, @PathParam("purpose") Code purpose) {
    reader.requireSelfOrStaffOrSystem(subjectId, PERMISSIONS);
    return PermissionView.of(
        permissions.ask(purpose, List.of(subjectId), askingSystem()).getFirst());
  }

  /// One purpose for up to a thousand persons.
  @POST
  @Path("permissions")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SYSTEM)
  public PermissionView.Several permissions(@NotNull @Valid PermissionQuestion question) {
    List<Permission> answers =
        permissions.ask(question.purpose(), question.subjectIds(), caller.systemKey());
    return new PermissionView.Several(
        question.purpose(), answers.stream().map(PermissionView::of).toList());
  }

  private @Nullable Code askingSystem() {
    return caller.kind() == Kind.SYSTEM ? caller.systemKey() : null;
  }
}
