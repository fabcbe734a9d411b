package se.diplomagroup.integritet.kit.inbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import se.diplomagroup.integritet.kit.identity.Roles;
import se.diplomagroup.integritet.kit.paging.Cursor;
import se.diplomagroup.integritet.kit.paging.Page;
import se.diplomagroup.integritet.kit.paging.PageRequest;
import se.diplomagroup.integritet.kit.problem.Problems;

/// Parked events of this service: see them, and replay those of a key when the cause is mended.
@Path("/v1/parked")
@RolesAllowed({Roles.SUPPORT, Roles.DPO})
public class ParkedResource {

  /// @param replayed how many events of the key had their effect now
  /// @param waiting how many of the key still wait
  public record ReplayView(int replayed, int waiting) {}

  private final ParkedEvents parked;
  private final Inbox inbox;

  ParkedResource(ParkedEvents parked, Inbox inbox) {
    this.parked = parked;
    this.inbox = inbox;
  }

  @GET
  public Page<ParkedView> list(@BeanParam @Valid PageRequest page) {
    UUID after = page.cursor().map(cursor -> cursor.uuid(0)).orElse(null);
    List<ParkedView> rows = parked.after(after, page.limitAndOne());
    return Page.of(rows, page.limit(), row -> Cursor.of(row.id()));
  }

  @POST
  @Path("/{id}/replay")
  public ReplayView replay(@PathParam("id") UUID id) {
    return inbox
        .replay(id)
        .map(outcome -> new ReplayView(outcome.replayed(), outcome.waiting()))
        .orElseThrow(() -> Problems.notFound("parked event"));
  }
}
