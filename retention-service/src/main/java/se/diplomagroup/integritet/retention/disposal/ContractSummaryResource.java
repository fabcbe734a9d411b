package se.diplomagroup.integritet.retention.disposal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import se.diplomagroup.integritet.kit.identity.Roles;
import se.diplomagroup.integritet.kit.problem.Problems;
import se.diplomagroup.integritet.retention.customer.Contracts;

/// The figures of a contract's disposal: numbers only, nobody's data.
@Path("/v1/contracts/{contractId}/disposals/summary")
@Produces(MediaType.APPLICATION_JSON)
class ContractSummaryResource {

  private final Contracts contracts;
  private final ContractSummary summary;

  ContractSummaryResource(Contracts contracts, ContractSummary summary) {
    this.contracts = contracts;
    this.summary = summary;
  }

  @GET
  @RolesAllowed({Roles.SUPPORT, Roles.DPO, Roles.SYSTEM})
  public ContractSummary.View summary(@PathParam("contractId") UUID contractId) {
    if (contracts.find(contractId).isEmpty()) {
      throw Problems.notFound("contract");
    }
    return summary.of(contractId);
  }
}
