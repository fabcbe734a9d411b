package se.diplomagroup.integritet.retention.disposal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import se.diplomagroup.integritet.kit.identity.Caller;
import se.diplomagroup.integritet.kit.identity.Roles;
import se.diplomagroup.integritet.kit.problem.Problems;

/// Deletion of users by the administrator of their company.
@Path("/v1/companies/{companyId}/deletions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class UserDeletionsResource {

  /// The deletions that are on their way.
  record Deletions(List<Deletion> deletions) {}

  record Deletion(UUID subjectId, UUID disposalId, DisposalState state) {}

  private final UserDeletion deletion;
  private final Caller caller;

  UserDeletionsResource(UserDeletion deletion, Caller caller) {
    this.deletion = deletion;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.CUSTOMER_ADMIN)
  public Response delete(
      @PathParam("companyId") UUID companyId, @NotNull @Valid DeleteUsers command) {
    if (caller.companyId().filter(companyId::equals).isEmpty()) {
      throw Problems.forbidden("This company is somebody else's.");
    }
    List<Deletion> started =
        deletion.delete(companyId, command.subjectIds()).stream()
            .map(one -> new Deletion(one.subjectId(), one.id(), one.state()))
            .toList();
    return Response.accepted(new Deletions(started)).build();
  }
}
