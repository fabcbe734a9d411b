package se.diplomagroup.integritet.gateway.dpo;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.gateway.downstream.Call;
import se.diplomagroup.integritet.gateway.downstream.Calls;
import se.diplomagroup.integritet.gateway.downstream.ConsentService;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Purpose;
import se.diplomagroup.integritet.gateway.downstream.Fetched;
import se.diplomagroup.integritet.gateway.downstream.Fetching;
import se.diplomagroup.integritet.gateway.ui.Pages;
import se.diplomagroup.integritet.gateway.ui.Refusals;
import se.diplomagroup.integritet.kit.identity.Roles;

/// Who agreed? A list of everybody who stands so to a purpose, for a reason that goes on the log
/// with each person on the list. It is passed on as it comes and kept nowhere.
@Path("/dpo/agreements")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.DPO)
@Blocking
class AgreementsResource {

  private final Pages pages;
  private final Calls calls;
  private final Fetching fetching;
  private final ConsentService consent;

  AgreementsResource(
      Pages pages, Calls calls, Fetching fetching, @RestClient ConsentService consent) {
    this.pages = pages;
    this.calls = calls;
    this.fetching = fetching;
    this.consent = consent;
  }

  @GET
  public TemplateInstance ask(@QueryParam("purpose") @Nullable String purpose) {
    return page(AgreementsForm.about(purpose), Set.of(), null);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.WILDCARD)
  public Response list(@BeanParam AgreementsForm form) {
    Set<String> missing = form.missing();
    if (!missing.isEmpty()) {
      return answer(Status.BAD_REQUEST.getStatusCode(), page(form, missing, null));
    }
    Call call = calls.asUser().because(form.reason);
    Fetched<InputStream> list =
        fetching.fetch(() ->
            form.isTable()
                ? consent.agreementsAsTable(call, form.purpose, form.state)
                : consent.agreementsAsLines(call, form.purpose, form.state));
    if (!list.ok()) {
      return answer(list.status(), page(form, Set.of(), Refusals.words(pages.ui(), list)));
    }
    return Response.ok(list.value())
        .header(HttpHeaders.CONTENT_TYPE, form.isTable() ? "text/csv" : "application/x-ndjson")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + form.fileName(pages.ui().today()) + "\"")
        .build();
  }

  private static Response answer(int status, TemplateInstance page) {
    return Response.status(status).entity(page).type(MediaType.TEXT_HTML_TYPE).build();
  }

  private TemplateInstance page(
      AgreementsForm form, Set<String> missing, @Nullable String refusal) {
    Call call = calls.asUser();
    Fetched<List<Purpose>> purposes =
        fetching
            .fetch(() -> consent.catalogue(call))
            .map(it -> it.purposes().stream().filter(Purpose::needsConsent).toList());
    return pages.show(
        DpoPages.agreements(
            pages.ui(),
            purposes,
            AgreementsForm.STATES,
            AgreementsForm.REASONS,
            form,
            missing,
            refusal));
  }
}
