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
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.gateway.downstream.Call;
import se.diplomagroup.integritet.gateway.downstream.Calls;
import se.diplomagroup.integritet.gateway.downstream.ConsentService;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Proposal;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Rejection;
import se.diplomagroup.integritet.gateway.downstream.Fetched;
import se.diplomagroup.integritet.gateway.downstream.Fetching;
import se.diplomagroup.integritet.gateway.session.SignedIn;
import se.diplomagroup.integritet.gateway.ui.Pages;
import se.diplomagroup.integritet.gateway.ui.Ui;
import se.diplomagroup.integritet.kit.identity.Roles;
import se.diplomagroup.integritet.kit.problem.Problems;

/// Changes of the catalogue that somebody proposed. One takes effect when another person approves
/// it, who sees what it changes and what becomes of the consents in force.
@Path("/dpo/catalogue/proposals")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.DPO)
@Blocking
class ProposalsResource {

  private static final int SHOWN = 20;

  /// What the service takes.
  private static final int LONGEST_REASON = 1_000;

  private final Pages pages;
  private final SignedIn signedIn;
  private final Calls calls;
  private final Fetching fetching;
  private final ConsentService consent;

  ProposalsResource(
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
  public TemplateInstance proposals(@QueryParam("cursor") @Nullable String cursor) {
    Call call = calls.asUser();
    return pages.show(
        DpoPages.proposals(
            pages.ui(),
            fetching.fetch(() -> consent.proposals(call, null, SHOWN, cursor)),
            cursor));
  }

  @GET
  @Path("/{id}")
  public TemplateInstance proposal(@PathParam("id") UUID id) {
    return page(id, "", false);
  }

  /// Approves it or rejects it, for the reason given.
  @POST
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response decide(
      @PathParam("id") UUID id,
      @FormParam("answer") @DefaultValue("") String answer,
      @FormParam("reason") @DefaultValue("") String reason) {
    if (answer.equals("reject") && (reason.isBlank() || reason.length() > LONGEST_REASON)) {
      return Response.status(Response.Status.BAD_REQUEST).entity(page(id, "", true)).build();
    }
    Call call = calls.asUser();
    Fetched<Proposal> decided =
        switch (answer) {
          case "approve" -> fetching.fetch(() -> consent.approveProposal(call, id));
          case "reject" ->
              fetching.fetch(() -> consent.rejectProposal(call, id, new Rejection(reason.strip())));
          default -> throw Problems.invalid("answer", "choice", "Approve it or reject it.");
        };
    return decided.ok()
        ? Response.seeOther(URI.create("/dpo/catalogue/proposals/" + id)).build()
        : Response.status(decided.status())
            .entity(page(id, decided.slug().isEmpty() ? "unavailable" : decided.slug(), false))
            .build();
  }

  private Fetched<List<Consequence>> consequences(Call call, UUID id, CatalogueWords words) {
    return fetching
        .fetch(() -> consent.consequences(call, id))
        .map(all -> all.purposes().stream().map(it -> Consequence.of(it, words)).toList());
  }

  private TemplateInstance page(UUID id, String refusal, boolean reasonMissing) {
    Call call = calls.asUser();
    Fetched<Proposal> proposal = fetching.fetch(() -> consent.proposal(call, id));
    if (proposal.isMissing()) {
      throw Problems.notFound("proposal");
    }
    Ui ui = pages.ui();
    Fetched<CatalogueWords> words = proposal.map(it -> new CatalogueWords(ui, it.document()));
    Fetched<List<ChangeGroup>> changes =
        words.flatMap(said -> proposal.map(it -> said.groups(it.changes())));
    @Nullable Fetched<List<Consequence>> consequences =
        proposal.asOptional().filter(Proposal::isOpen).isPresent()
            ? words.flatMap(said -> consequences(call, id, said))
            : null;
    boolean own =
        proposal
            .asOptional()
            .map(it -> signedIn.accountId().equals(Optional.of(it.proposedBy().toString())))
            .orElse(false);
    return pages.show(
        DpoPages.proposal(ui, proposal, changes, consequences, own, refusal, reasonMissing));
  }
}
