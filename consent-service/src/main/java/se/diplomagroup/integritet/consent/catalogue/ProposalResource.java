package se.diplomagroup.integritet.consent.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.identity.Caller;
import se.diplomagroup.integritet.kit.identity.Roles;
import se.diplomagroup.integritet.kit.paging.Cursor;
import se.diplomagroup.integritet.kit.paging.Page;
import se.diplomagroup.integritet.kit.paging.PageRequest;
import se.diplomagroup.integritet.kit.problem.Problems;

/// How the catalogue is changed: the data protection officer proposes, another one approves.
@Path("/v1/catalogue/proposals")
@Produces(MediaType.APPLICATION_JSON)
class ProposalResource {

  private final CatalogueChanging changing;
  private final CurrentCatalogue current;
  private final Catalogues catalogues;
  private final Proposals proposals;
  private final ObjectMapper json;
  private final Caller caller;

  ProposalResource(
      CatalogueChanging changing,
      CurrentCatalogue current,
      Catalogues catalogues,
      Proposals proposals,
      ObjectMapper json,
      Caller caller) {
    this.changing = changing;
    this.current = current;
    this.catalogues = catalogues;
    this.proposals = proposals;
    this.json = json;
    this.caller = caller;
  }

  /// Proposes a whole document. Answers with how it differs from the version in force.
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.DPO)
  public Response propose(
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid ProposalCommand command) {
    Proposal proposal = changing.propose(command, key, caller.id());
    return Response.created(URI.create("/v1/catalogue/proposals/" + proposal.id()))
        .entity(view(proposal))
        .build();
  }

  /// Newest first.
  @GET
  @RolesAllowed(Roles.DPO)
  public Page<ProposalView.Summary> all(
      @QueryParam("state") @Nullable String state, @BeanParam @Valid PageRequest page) {
    List<Proposal> rows =
        proposals.list(
            state == null ? null : Proposal.State.parse(state),
            page.cursor().map(it -> it.uuid(0)).orElse(null),
            page.limitAndOne());
    return Page.of(rows, page.limit(), it -> Cursor.of(it.id())).map(ProposalView.Summary::of);
  }

  @GET
  @Path("{id}")
  @RolesAllowed(Roles.DPO)
  public ProposalView one(@PathParam("id") UUID id) {
    return view(proposals.find(id).orElseThrow(() -> Problems.notFound("proposal")));
  }

  /// Approves it, and lets it take effect.
  @POST
  @Path("{id}/approval")
  @RolesAllowed(Roles.DPO)
  public ProposalView approve(@PathParam("id") UUID id) {
    changing.approve(id, caller.id());
    current.load();
    return one(id);
  }

  @POST
  @Path("{id}/rejection")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.DPO)
  public ProposalView reject(@PathParam("id") UUID id, @NotNull @Valid Rejection command) {
    return view(changing.reject(id, command.reason(), caller.id()));
  }

  record Rejection(@NotBlank @Size(max = 1_000) @PlainText String reason) {}

  private ProposalView view(Proposal proposal) {
    CatalogueContent base =
        catalogues
            .version(proposal.baseVersion())
            .orElseThrow(() -> Problems.notFound("catalogue"))
            .catalogue()
            .content();
    return ProposalView.of(
        proposal, CatalogueChange.between(json, base, proposal.document().content()));
  }
}
