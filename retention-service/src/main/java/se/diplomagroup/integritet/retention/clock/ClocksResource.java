package se.diplomagroup.integritet.retention.clock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.identity.Caller;
import se.diplomagroup.integritet.kit.identity.Roles;
import se.diplomagroup.integritet.kit.paging.Page;
import se.diplomagroup.integritet.kit.paging.PageRequest;
import se.diplomagroup.integritet.retention.access.Reads;

/// Until when data is kept.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
class ClocksResource {

  private static final Code CLOCKS = Code.of("retention-clocks");

  private final ClockQueries queries;
  private final Caller caller;
  private final Reads reads;

  ClocksResource(ClockQueries queries, Caller caller, Reads reads) {
    this.queries = queries;
    this.caller = caller;
    this.reads = reads;
  }

  @GET
  @Path("/subjects/{subjectId}/clocks")
  @RolesAllowed({Roles.PERSON, Roles.CUSTOMER_ADMIN, Roles.SUPPORT, Roles.DPO})
  public Page<ClockView> clocks(
      @PathParam("subjectId") UUID subjectId, @BeanParam @Valid PageRequest page) {
    caller.requireSelfOrStaff(subjectId);
    reads.withReason(subjectId, CLOCKS, null);
    return queries.of(subjectId, page);
  }

  @GET
  @Path("/clocks/unruled")
  @RolesAllowed({Roles.SUPPORT, Roles.DPO})
  public Page<UnruledView> unruled() {
    return new Page<>(queries.unruled(), null);
  }
}
