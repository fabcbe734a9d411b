package se.diplomagroup.integritet.gateway.me;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.gateway.downstream.Fetched;
import se.diplomagroup.integritet.gateway.downstream.RightsService.Request;
import se.diplomagroup.integritet.gateway.ui.Download;
import se.diplomagroup.integritet.gateway.ui.Pages;
import se.diplomagroup.integritet.kit.identity.Roles;
import se.diplomagroup.integritet.kit.problem.Problems;

/// A person's requests: what happens next, by when, and what there is to fetch.
@Path("/me/requests")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.PERSON, Roles.CUSTOMER_ADMIN})
@Blocking
class RequestsResource {

  private final Pages pages;
  private final MyRequests requests;

  RequestsResource(Pages pages, MyRequests requests) {
    this.pages = pages;
    this.requests = requests;
  }

  @GET
  public TemplateInstance all() {
    return pages.show(MePages.requests(pages.ui(), Asking.RIGHTS, requests.all()));
  }

  @GET
  @Path("/{id}")
  public TemplateInstance one(@PathParam("id") UUID id, @QueryParam("sent") @Nullable String sent) {
    Fetched<Request> request = requests.one(id);
    if (request.isMissing()) {
      throw Problems.notFound("request");
    }
    return pages.show(MePages.request(pages.ui(), request, sent != null));
  }

  @GET
  @Path("/{id}/progress")
  public Response progress(@PathParam("id") UUID id) {
    return requests
        .one(id)
        .asOptional()
        .map(request -> Response.ok(pages.show(MePages.progress(pages.ui(), request))).build())
        .orElseGet(() -> Response.noContent().build());
  }

  @GET
  @Path("/{id}/extract")
  @Produces(MediaType.WILDCARD)
  public Response extract(
      @PathParam("id") UUID id,
      @QueryParam("format") String format,
      @QueryParam("partial") @Nullable String partial) {
    return Download.of(requests.extract(id, format, partial != null));
  }

  @GET
  @Path("/{id}/letter")
  @Produces(MediaType.WILDCARD)
  public Response letter(@PathParam("id") UUID id) {
    return Download.of(requests.letter(id));
  }
}
