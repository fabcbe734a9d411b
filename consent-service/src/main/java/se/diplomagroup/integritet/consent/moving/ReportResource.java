package se.diplomagroup.integritet.consent.moving;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.identity.Roles;
import se.diplomagroup.integritet.kit.paging.Cursor;
import se.diplomagroup.integritet.kit.paging.Page;
import se.diplomagroup.integritet.kit.paging.PageRequest;
import se.diplomagroup.integritet.kit.problem.Problems;

/// What became of each line of an upload: page by page in runs of lines, or as a whole with an
/// object for each line.
@Path("/v1/imports/{id}/uploads/{upload}/report")
@RolesAllowed({Roles.DPO, Roles.SYSTEM})
class ReportResource {

  private static final String NDJSON = "application/x-ndjson";

  private final Movers movers;
  private final Imports imports;
  private final ReportStream stream;

  ReportResource(Movers movers, Imports imports, ReportStream stream) {
    this.movers = movers;
    this.imports = imports;
    this.stream = stream;
  }

  /// Runs of lines, in order.
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Page<Run> page(
      @PathParam("id") UUID importId,
      @PathParam("upload") int upload,
      @QueryParam("outcome") @Nullable Outcome outcome,
      @BeanParam @Valid PageRequest page) {
    require(importId, upload);
    long after = page.cursor().map(cursor -> cursor.number(0)).orElse(0L);
    return Page.of(
        imports.report(importId, upload, outcome, after, page.limitAndOne()),
        page.limit(),
        run -> Cursor.of(run.firstLine()));
  }

  /// Every line, in order.
  @GET
  @Produces(NDJSON)
  public StreamingOutput lines(
      @PathParam("id") UUID importId,
      @PathParam("upload") int upload,
      @QueryParam("outcome") @Nullable Outcome outcome) {
    require(importId, upload);
    return out -> stream.write(importId, upload, outcome, out);
  }

  private void require(UUID importId, int upload) {
    movers.find(importId);
    if (imports.upload(importId, upload).isEmpty()) {
      throw Problems.notFound("upload");
    }
  }
}
