package se.diplomagroup.integritet.audit.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.diplomagroup.integritet.audit.log.LogEntry;
import se.diplomagroup.integritet.audit.log.LogQuery;
import se.diplomagroup.integritet.audit.log.LogReader;
import se.diplomagroup.integritet.kit.identity.Caller;
import se.diplomagroup.integritet.kit.identity.Roles;
import se.diplomagroup.integritet.kit.paging.Cursor;
import se.diplomagroup.integritet.kit.paging.Page;
import se.diplomagroup.integritet.kit.paging.PageRequest;

/// What was done with a person's data: decisions, requests, reads by others, disposals (P35).
@Path("/v1/subjects/{id}/history")
class HistoryResource {

  private final LogReader log;
  private final Caller caller;
  private final HistoryEvents events = new HistoryEvents();

  HistoryResource(LogReader log, Caller caller) {
    this.log = log;
    this.caller = caller;
  }

  /// The person's own history, newest first. A part may hold fewer entries than asked for and still
  /// be followed by another.
  @GET
  @RolesAllowed({Roles.PERSON, Roles.CUSTOMER_ADMIN})
  public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam @Valid PageRequest page) {
    caller.requireSelf(id);
    Long before = page.cursor().map(cursor -> cursor.number(0)).orElse(null);
    List<LogEntry> found =
        log.find(LogQuery.about(id, HistoryEvents.types(), before), page.limitAndOne());
    Page<LogEntry> entries = Page.of(found, page.limit(), entry -> Cursor.of(entry.position()));
    List<HistoryEntry> told =
        entries.items().stream().map(events::tell).flatMap(Optional::stream).toList();
    return new Page<>(told, entries.next());
  }
}
