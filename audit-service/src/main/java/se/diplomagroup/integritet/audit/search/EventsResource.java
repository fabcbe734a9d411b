package se.diplomagroup.integritet.audit.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.audit.log.LogEntry;
import se.diplomagroup.integritet.audit.log.LogReader;
import se.diplomagroup.integritet.audit.log.SubjectIndex;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.access.AccessLog;
import se.diplomagroup.integritet.kit.access.AccessReason;
import se.diplomagroup.integritet.kit.identity.Roles;
import se.diplomagroup.integritet.kit.paging.Cursor;
import se.diplomagroup.integritet.kit.paging.Page;
import se.diplomagroup.integritet.kit.paging.PageRequest;
import se.diplomagroup.integritet.kit.problem.Problems;

/// The log, searched.
@Path("/v1/events")
class EventsResource {

  private static final Code WHAT = Code.of("event-log");

  private final LogReader log;
  private final SubjectIndex subjects;
  private final AccessLog accessLog;
  private final AccessReason reason;

  EventsResource(LogReader log, SubjectIndex subjects, AccessLog accessLog, AccessReason reason) {
    this.log = log;
    this.subjects = subjects;
    this.accessLog = accessLog;
    this.reason = reason;
  }

  /// Events, newest first. Looking for those about one person needs a reason, and is itself on the
  /// log before the answer leaves.
  @GET
  @RolesAllowed(Roles.DPO)
  public Page<EntryView> search(
      @BeanParam SearchParameters parameters, @BeanParam @Valid PageRequest page) {
    Long before = page.cursor().map(cursor -> cursor.number(0)).orElse(null);
    var query = parameters.query(before);
    recordLookup(parameters);
    List<LogEntry> found = log.find(query, page.limitAndOne());
    return Page.of(found, page.limit(), entry -> Cursor.of(entry.position())).map(EntryView::of);
  }

  /// One event by its id.
  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.DPO)
  public EntryView one(@PathParam("id") UUID id) {
    return log.byId(id).map(EntryView::of).orElseThrow(() -> Problems.notFound("event"));
  }

  private void recordLookup(SearchParameters parameters) {
    @Nullable UUID id = parameters.lookedUp();
    if (id != null && (parameters.isForPerson() || subjects.isPerson(id))) {
      accessLog.read(id, WHAT, reason.required(), null);
    }
  }
}
