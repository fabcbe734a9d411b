package se.diplomagroup.integritet.gateway.me;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import se.diplomagroup.integritet.gateway.ui.Download;
import se.diplomagroup.integritet.kit.identity.Roles;

/// Signed receipts of the person's own decisions.
@Path("/me/receipts")
@RolesAllowed({Roles.PERSON, Roles.CUSTOMER_ADMIN})
@Blocking
class ReceiptsResource {

  private final SubjectConsents consents;

  ReceiptsResource(SubjectConsents consents) {
    this.consents = consents;
  }

  @GET
  @Path("/{decisionId}")
  @Produces(MediaType.WILDCARD)
  public Response receipt(@PathParam("decisionId") UUID decisionId) {
    return Download.of(consents.receipt(decisionId));
  }
}
