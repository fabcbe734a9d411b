package se.diplomagroup.integritet.consent.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.Cache;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.identity.Caller;
import se.diplomagroup.integritet.kit.identity.Roles;

/// A draft of the notice as it is edited: read with its tag, written back whole under that tag.
@Path("/v1/notices/{version}/draft")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.DPO)
class DraftResource {

  private final Drafting drafting;
  private final Caller caller;

  DraftResource(Drafting drafting, Caller caller) {
    this.drafting = drafting;
    this.caller = caller;
  }

  @GET
  @Cache(noStore = true)
  public Response read(@PathParam("version") int version) {
    return answer(drafting.editable(version));
  }

  /// Replaces all of the draft: clauses, titles, both languages, the purposes whose consents lapse
  /// and the planned date.
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Cache(noStore = true)
  public Response edit(
      @PathParam("version") int version,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid DraftNotice command) {
    return answer(drafting.edit(version, command, new IfMatch(ifMatch), caller.id()));
  }

  private static Response answer(Notice draft) {
    return Response.ok(DraftNotice.of(draft)).tag(IfMatch.tagOf(draft)).build();
  }
}
