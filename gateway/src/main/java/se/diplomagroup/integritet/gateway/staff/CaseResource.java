package se.diplomagroup.integritet.gateway.staff;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.gateway.downstream.Call;
import se.diplomagroup.integritet.gateway.downstream.Calls;
import se.diplomagroup.integritet.gateway.downstream.Fetched;
import se.diplomagroup.integritet.gateway.downstream.Fetching;
import se.diplomagroup.integritet.gateway.downstream.RightsService;
import se.diplomagroup.integritet.gateway.downstream.RightsService.Approval;
import se.diplomagroup.integritet.gateway.downstream.RightsService.Decision;
import se.diplomagroup.integritet.gateway.downstream.RightsService.Handover;
import se.diplomagroup.integritet.gateway.downstream.RightsService.Identity;
import se.diplomagroup.integritet.gateway.ui.Download;
import se.diplomagroup.integritet.gateway.ui.Pages;
import se.diplomagroup.integritet.kit.identity.Roles;
import se.diplomagroup.integritet.kit.problem.Problems;

/// One case: facts, what to do now, the plan, what the systems have answered, what has happened.
@Path("/staff/requests/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.SUPPORT)
@Blocking
class CaseResource {

  private final Pages pages;
  private final Cases cases;
  private final Calls calls;
  private final Fetching fetching;
  private final RightsService rights;

  CaseResource(
      Pages pages, Cases cases, Calls calls, Fetching fetching, @RestClient RightsService rights) {
    this.pages = pages;
    this.cases = cases;
    this.calls = calls;
    this.fetching = fetching;
    this.rights = rights;
  }

  @GET
  public TemplateInstance show(
      @PathParam("id") UUID id, @QueryParam("done") @Nullable String done) {
    return cases.page(id, done != null && pages.ui().knows("done", done) ? done : null);
  }

  /// Shows what the person wrote and how to reach them, for a reason.
  @POST
  @Path("/open")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public TemplateInstance open(@PathParam("id") UUID id, @FormParam("reason") String reason) {
    if (!Choices.REASONS.contains(reason)) {
      throw Problems.invalid("reason", "required", "Say why the data is opened.");
    }
    return cases.opened(id, reason);
  }

  @POST
  @Path("/identity")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response confirmIdentity(
      @PathParam("id") UUID id, @FormParam("sure") @Nullable String sure) {
    if (sure == null) {
      throw Problems.invalid("sure", "required", "Confirm that it is certain who asks.");
    }
    Identity identity = new Identity("staff-verified");
    return act(id, "identity", call -> rights.confirmIdentity(call, id, identity));
  }

  @POST
  @Path("/decision")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response decide(
      @PathParam("id") UUID id,
      @FormParam("outcome") String outcome,
      @FormParam("planHash") @Nullable String planHash,
      @FormParam("ground") List<String> grounds,
      @FormParam("reason") @Nullable String reason) {
    boolean granted = "granted".equals(outcome);
    Decision decision =
        new Decision(
            outcome,
            planHash,
            granted ? List.of() : grounds,
            reason == null || reason.isBlank() ? null : reason.strip());
    return act(id, "decision", call -> rights.decide(call, id, decision));
  }

  @POST
  @Path("/approval")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response approve(
      @PathParam("id") UUID id,
      @FormParam("approved") boolean approved,
      @FormParam("planHash") @Nullable String planHash) {
    Approval approval = new Approval(approved, approved ? planHash : null);
    return act(id, approved ? "approved" : "sent-back", call -> rights.approve(call, id, approval));
  }

  /// The extract has been given to its owner in another way than through their own pages.
  @POST
  @Path("/handover")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response handOver(@PathParam("id") UUID id, @FormParam("method") @Nullable String method) {
    if (method == null) {
      throw Problems.invalid("method", "required", "Say how the extract was handed over.");
    }
    Handover handover = new Handover(method);
    return act(id, "handover", call -> rights.handOver(call, id, handover));
  }

  @GET
  @Path("/letter")
  @Produces(MediaType.WILDCARD)
  public Response letter(@PathParam("id") UUID id) {
    Call call = calls.asUser().because("case-work");
    String language = pages.ui().lang();
    return Download.of(fetching.fetch(() -> rights.letter(call, id, language)));
  }

  private Response act(UUID id, String done, Consumer<Call> action) {
    Call call = calls.asUser().because("case-work");
    Fetched<Boolean> result =
        fetching.fetch(() -> {
          action.accept(call);
          return true;
        });
    return result.ok()
        ? Response.seeOther(URI.create("/staff/requests/" + id + "?done=" + done)).build()
        : Response.status(result.status()).entity(cases.refused(id, result)).build();
  }
}
