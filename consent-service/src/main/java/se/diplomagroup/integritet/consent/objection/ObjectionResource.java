package se.diplomagroup.integritet.consent.objection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.change.SubjectChanges;
import se.diplomagroup.integritet.consent.decision.Deciders;
import se.diplomagroup.integritet.consent.reading.SubjectReader;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.ConsentEvent.ObjectionKind;
import se.diplomagroup.integritet.kit.idempotency.IdempotencyKeys;
import se.diplomagroup.integritet.kit.identity.Roles;
import se.diplomagroup.integritet.kit.paging.Cursor;
import se.diplomagroup.integritet.kit.paging.Page;
import se.diplomagroup.integritet.kit.paging.PageRequest;
import se.diplomagroup.integritet.kit.problem.Problems;

/// Objections to direct marketing, and all objections for reading. Other objections are requests,
/// made to subject-rights-service.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
class ObjectionResource {

  private static final Code OBJECTIONS = Code.of("objections");
  private static final String MARKETING_OBJECTION = "objection to direct marketing";

  private final DirectMarketing marketing;
  private final Objections objections;
  private final StoppedPurposes stopped;
  private final Deciders deciders;
  private final SubjectReader reader;
  private final SubjectChanges changes;

  ObjectionResource(
      DirectMarketing marketing,
      Objections objections,
      StoppedPurposes stopped,
      Deciders deciders,
      SubjectReader reader,
      SubjectChanges changes) {
    this.marketing = marketing;
    this.objections = objections;
    this.stopped = stopped;
    this.deciders = deciders;
    this.reader = reader;
    this.changes = changes;
  }

  /// Told by the person, for a child under 13 by a guardian, by a system that asks people about the
  /// purpose, or by support staff who say why.
  @POST
  @Path("objections")
  @Consumes(MediaType.APPLICATION_JSON)
  @ResponseStatus(201)
  @APIResponseSchema(value = ObjectionView.class, responseCode = "201")
  @RolesAllowed({Roles.PERSON, Roles.CUSTOMER_ADMIN, Roles.SUPPORT, Roles.SYSTEM})
  public ObjectionView object(
      @HeaderParam(IdempotencyKeys.HEADER) @Nullable String key,
      @NotNull @Valid ObjectionCommand command) {
    deciders.require(command.subjectId(), command.purpose(), OBJECTIONS);
    Objection objection = marketing.object(command, key);
    changes.catchUp();
    return stopped.views(List.of(objection)).getFirst();
  }

  /// Takes back an objection to direct marketing: the person, for a child under 13 a guardian and
  /// not the child, whoever of them raised it; or support staff who say why.
  @DELETE
  @Path("objections/{id}")
  @RolesAllowed({Roles.PERSON, Roles.CUSTOMER_ADMIN, Roles.SUPPORT})
  public void takeBack(@PathParam("id") UUID objectionId) {
    Objection objection =
        objections
            .find(objectionId)
            .filter(it -> it.kind() == ObjectionKind.DIRECT_MARKETING)
            .orElseThrow(() -> Problems.notFound(MARKETING_OBJECTION));
    deciders.requireTaker(objection.subjectId(), OBJECTIONS, MARKETING_OBJECTION);
    marketing.takeBack(objectionId);
    changes.catchUp();
  }

  /// A person's objections, newest first.
  @GET
  @Path("subjects/{id}/objections")
  @RolesAllowed({Roles.PERSON, Roles.CUSTOMER_ADMIN, Roles.SUPPORT, Roles.DPO})
  public Page<ObjectionView> of(
      @PathParam("id") UUID subjectId, @BeanParam @Valid PageRequest page) {
    reader.requireSelfOrStaff(subjectId, OBJECTIONS);
    return Page.of(
        stopped.views(objections.latest(subjectId, page.cursor(), page.limitAndOne())),
        page.limit(),
        objection -> Cursor.of(objection.recordedAt(), objection.objectionId()));
  }
}
