package se.diplomagroup.integritet.consent.moving;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.idempotency.IdempotencyKeys;
import se.diplomagroup.integritet.kit.identity.Caller;
import se.diplomagroup.integritet.kit.identity.Roles;
import se.diplomagroup.integritet.kit.paging.Cursor;
import se.diplomagroup.integritet.kit.paging.Page;
import se.diplomagroup.integritet.kit.paging.PageRequest;

/// Imports: begun, listed, looked at.
@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.DPO, Roles.SYSTEM})
class ImportResource {

  private final Moving moving;
  private final Imports imports;
  private final Movers movers;
  private final Caller caller;

  ImportResource(Moving moving, Imports imports, Movers movers, Caller caller) {
    this.moving = moving;
    this.imports = imports;
    this.movers = movers;
    this.caller = caller;
  }

  /// Begins an import. The file comes in uploads.
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @ResponseStatus(201)
  @APIResponseSchema(value = ImportView.class, responseCode = "201")
  public ImportView begin(
      @HeaderParam(IdempotencyKeys.HEADER) @Nullable String key,
      @NotNull @Valid ImportCommand command) {
    movers.requireSource(command.source());
    return find(moving.begin(key, command, caller.id()));
  }

  /// Imports, newest first.
  @GET
  public Page<ImportSummary> list(@BeanParam @Valid PageRequest page) {
    return Page.of(
            imports.latest(movers.visibleSource(), page.cursor(), page.limitAndOne()),
            page.limit(),
            it -> Cursor.of(it.createdAt(), it.id()))
        .map(ImportSummary::of);
  }

  /// An import and its uploads.
  @GET
  @Path("{id}")
  public ImportView find(@PathParam("id") UUID importId) {
    Import found = movers.find(importId);
    return ImportView.of(found, imports.uploads(importId));
  }
}
