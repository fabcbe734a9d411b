package se.diplomagroup.integritet.gateway.dpo;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import se.diplomagroup.integritet.contracts.Language;
import se.diplomagroup.integritet.gateway.downstream.Call;
import se.diplomagroup.integritet.gateway.downstream.Calls;
import se.diplomagroup.integritet.gateway.downstream.ConsentService;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Catalogue;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Proposal;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Rejection;
import se.diplomagroup.integritet.gateway.downstream.Fetched;
import se.diplomagroup.integritet.gateway.downstream.Fetching;
import se.diplomagroup.integritet.gateway.downstream.Fetching.Asked;
import se.diplomagroup.integritet.gateway.downstream.Listing;
import se.diplomagroup.integritet.gateway.session.SignedIn;
import se.diplomagroup.integritet.gateway.ui.Download;
import se.diplomagroup.integritet.gateway.ui.Pages;
import se.diplomagroup.integritet.kit.identity.Roles;
import se.diplomagroup.integritet.kit.problem.Problems;

/// The catalogue of purposes, what is proposed to be changed in it, and the record of processing
/// activities (Art. 30). A proposal takes effect when another person approves it.
@Path("/dpo/catalogue")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.DPO)
@Blocking
class CatalogueResource {

  private static final List<String> FORMATS = List.of("json", "csv", "pdf");
  private static final int SHOWN = 20;

  private final Pages pages;
  private final SignedIn signedIn;
  private final Calls calls;
  private final Fetching fetching;
  private final ConsentService consent;

  CatalogueResource(
      Pages pages,
      SignedIn signedIn,
      Calls calls,
      Fetching fetching,
      @RestClient ConsentService consent) {
    this.pages = pages;
    this.signedIn = signedIn;
    this.calls = calls;
    this.fetching = fetching;
    this.consent = consent;
  }

  @GET
  public TemplateInstance catalogue() {
    Call call = calls.asUser();
    Asked<Listing<Proposal>> proposals =
        fetching.ask(() -> consent.proposals(call, "proposed", SHOWN));
    Fetched<Catalogue> catalogue = fetching.fetch(() -> consent.catalogue(call));
    return pages.show(DpoPages.catalogue(pages.ui(), catalogue, proposals.answer()));
  }

  @GET
  @Path("/record")
  @Produces(MediaType.WILDCARD)
  public Response processingRecord(@QueryParam("format") @DefaultValue("pdf") String format) {
    if (!FORMATS.contains(format)) {
      throw Problems.invalid("format", "choice", "The format is json, csv or pdf.");
    }
    Call call = calls.asUser();
    return Download.of(fetching.fetch(() -> consent.processingRecord(call, format)));
  }

  @GET
  @Path("/proposals/{id}")
  public TemplateInstance proposal(@PathParam("id") UUID id) {
    return page(id, "");
  }

  /// Approves it or rejects it, for the reason given.
  @POST
  @Path("/proposals/{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response decide(
      @PathParam("id") UUID id,
      @FormParam("answer") @DefaultValue("") String answer,
      @FormParam("reason") @DefaultValue("") String reason) {
    if (answer.equals("reject") && reason.isBlank()) {
      throw Problems.invalid("reason", "required", "Say why it is rejected.");
    }
    Call call = calls.asUser();
    Fetched<Proposal> decided =
        switch (answer) {
          case "approve" -> fetching.fetch(() -> consent.approveProposal(call, id));
          case "reject" ->
              fetching.fetch(() -> consent.rejectProposal(call, id, new Rejection(reason)));
          default -> throw Problems.invalid("answer", "choice", "Approve it or reject it.");
        };
    return decided.ok()
        ? Response.seeOther(URI.create("/dpo/catalogue")).build()
        : Response.ok(page(id, decided.slug().isEmpty() ? "unavailable" : decided.slug())).build();
  }

  private TemplateInstance page(UUID id, String refusal) {
    Call call = calls.asUser();
    Fetched<Proposal> proposal = fetching.fetch(() -> consent.proposal(call, id));
    if (proposal.isMissing()) {
      throw Problems.notFound("proposal");
    }
    boolean own =
        proposal
            .asOptional()
            .map(it -> signedIn.accountId().equals(Optional.of(it.proposedBy().toString())))
            .orElse(false);
    Language language = pages.ui().language();
    Fetched<List<ChangeRow>> changes = proposal.map(it -> ChangeRow.of(it.changes(), language));
    return pages.show(DpoPages.proposal(pages.ui(), proposal, changes, own, refusal));
  }
}
