package se.diplomagroup.integritet.consent.visitor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.change.SubjectChanges;
import se.diplomagroup.integritet.consent.collector.Collectors;
import se.diplomagroup.integritet.consent.reading.SubjectReader;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.identity.Caller;
import se.diplomagroup.integritet.kit.identity.Kind;
import se.diplomagroup.integritet.kit.identity.Roles;
import se.diplomagroup.integritet.kit.paging.Cursor;
import se.diplomagroup.integritet.kit.paging.Page;
import se.diplomagroup.integritet.kit.paging.PageRequest;

/// The visitors that a person was before they signed in: linked at sign-in, by the person or by a
/// system that asked the visitor and told what they decided.
@Path("/v1/subjects/{id}/visitors")
@Produces(MediaType.APPLICATION_JSON)
class VisitorResource {

  private static final Code VISITORS = Code.of("visitors");

  private final Linking linking;
  private final VisitorLinks links;
  private final Collectors collectors;
  private final SubjectReader reader;
  private final SubjectChanges changes;
  private final Caller caller;

  VisitorResource(
      Linking linking,
      VisitorLinks links,
      Collectors collectors,
      SubjectReader reader,
      SubjectChanges changes,
      Caller caller) {
    this.linking = linking;
    this.links = links;
    this.collectors = collectors;
    this.reader = reader;
    this.changes = changes;
    this.caller = caller;
  }

  /// Links a visitor to the person. Repeating it changes nothing.
  @PUT
  @Path("{visitorId}")
  @RolesAllowed({Roles.PERSON, Roles.CUSTOMER_ADMIN, Roles.SYSTEM})
  public VisitorView link(@PathParam("id") UUID subjectId, @PathParam("visitorId") UUID visitorId) {
    Optional<Code> asker = requireSelfOrCollector(subjectId);
    VisitorLink link = linking.link(subjectId, visitorId, asker);
    changes.catchUp();
    return VisitorView.of(link);
  }

  /// Undoes a link: the person's decisions count as if it had never been.
  @DELETE
  @Path("{visitorId}")
  @RolesAllowed({Roles.PERSON, Roles.CUSTOMER_ADMIN, Roles.SYSTEM})
  public void unlink(@PathParam("id") UUID subjectId, @PathParam("visitorId") UUID visitorId) {
    Optional<Code> asker = requireSelfOrCollector(subjectId);
    linking.unlink(subjectId, visitorId, asker);
    changes.catchUp();
  }

  /// A person's visitors, those whose link is undone too, by when they were linked.
  @GET
  @RolesAllowed({Roles.PERSON, Roles.CUSTOMER_ADMIN, Roles.SUPPORT, Roles.DPO})
  public Page<VisitorView> visitors(
      @PathParam("id") UUID subjectId, @BeanParam @Valid PageRequest page) {
    reader.requireSelfOrStaff(subjectId, VISITORS);
    return Page.of(
            links.after(subjectId, page.cursor(), page.limitAndOne()),
            page.limit(),
            link -> Cursor.of(link.linkedAt(), link.visitorId()))
        .map(VisitorView::of);
  }

  record VisitorView(UUID visitorId, Instant linkedAt, @Nullable Instant unlinkedAt) {

    static VisitorView of(VisitorLink link) {
      return new VisitorView(link.visitorId(), link.linkedAt(), link.unlinkedAt());
    }
  }

  /// @return the system that calls; empty where it is the person
  private Optional<Code> requireSelfOrCollector(UUID subjectId) {
    if (caller.kind() == Kind.SYSTEM) {
      collectors.requireAny(caller.systemKey());
      return Optional.of(caller.systemKey());
    }
    caller.requireSelf(subjectId);
    return Optional.empty();
  }
}
