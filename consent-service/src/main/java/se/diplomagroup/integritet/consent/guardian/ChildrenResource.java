package se.diplomagroup.integritet.consent.guardian;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import se.diplomagroup.integritet.kit.identity.Caller;
import se.diplomagroup.integritet.kit.identity.Roles;
import se.diplomagroup.integritet.kit.paging.Cursor;
import se.diplomagroup.integritet.kit.paging.Page;
import se.diplomagroup.integritet.kit.paging.PageRequest;

/// The children for whom a person decides now.
@Path("/v1/subjects/{id}/children")
@Produces(MediaType.APPLICATION_JSON)
class ChildrenResource {

  private final Minorities minorities;
  private final Caller caller;

  ChildrenResource(Minorities minorities, Caller caller) {
    this.minorities = minorities;
    this.caller = caller;
  }

  /// By the child's id. For the guardian alone.
  @GET
  @RolesAllowed({Roles.PERSON, Roles.CUSTOMER_ADMIN})
  public Page<Child> children(
      @PathParam("id") UUID guardianId, @BeanParam @Valid PageRequest page) {
    caller.requireSelf(guardianId);
    UUID after = page.cursor().map(cursor -> cursor.uuid(0)).orElse(null);
    return Page.of(
        minorities.childrenOf(guardianId, after, page.limitAndOne()),
        page.limit(),
        child -> Cursor.of(child.subjectId()));
  }

  /// @param until the first day on which the child decides themselves, Swedish time
  record Child(UUID subjectId, LocalDate until) {}
}
