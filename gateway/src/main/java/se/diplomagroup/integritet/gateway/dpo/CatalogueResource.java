package se.diplomagroup.integritet.gateway.dpo;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import se.diplomagroup.integritet.gateway.downstream.Call;
import se.diplomagroup.integritet.gateway.downstream.Calls;
import se.diplomagroup.integritet.gateway.downstream.ConsentService;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Catalogue;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Proposal;
import se.diplomagroup.integritet.gateway.downstream.Fetched;
import se.diplomagroup.integritet.gateway.downstream.Fetching;
import se.diplomagroup.integritet.gateway.downstream.Fetching.Asked;
import se.diplomagroup.integritet.gateway.downstream.Listing;
import se.diplomagroup.integritet.gateway.ui.Download;
import se.diplomagroup.integritet.gateway.ui.Pages;
import se.diplomagroup.integritet.kit.identity.Roles;
import se.diplomagroup.integritet.kit.problem.Problems;

/// The catalogue of purposes, what waits to be changed in it, and the record of processing
/// activities (Art. 30).
@Path("/dpo/catalogue")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.DPO)
@Blocking
class CatalogueResource {

  private static final List<String> FORMATS = List.of("json", "csv", "pdf");
  private static final int SHOWN = 20;

  private final Pages pages;
  private final Calls calls;
  private final Fetching fetching;
  private final ConsentService consent;

  CatalogueResource(
      Pages pages, Calls calls, Fetching fetching, @RestClient ConsentService consent) {
    this.pages = pages;
    this.calls = calls;
    this.fetching = fetching;
    this.consent = consent;
  }

  @GET
  public TemplateInstance catalogue() {
    Call call = calls.asUser();
    Asked<Listing<Proposal>> proposals =
        fetching.ask(() -> consent.proposals(call, "proposed", SHOWN, null));
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
}
