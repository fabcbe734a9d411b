package se.diplomagroup.integritet.consent.permission;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.reading.SubjectReader;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.identity.Caller;
import se.diplomagroup.integritet.kit.identity.Kind;
import se.diplomagroup.integritet.kit.identity.Roles;

/// May this purpose be carried out for this person now? Ask before every processing. The answer
/// says for how long it may be acted on without asking again, and carries a tag by which asking
/// again is cheap: `If-None-Match` is answered with 304 while nothing has changed.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
class PermissionResource {

  private static final Code PERMISSIONS = Code.of("permissions");

  private final Permissions permissions;
  private final SubjectReader reader;
  private final Caller caller;
  private final String keep;

  PermissionResource(
      Permissions permissions, SubjectReader reader, Caller caller, MemorySettings settings) {
    this.permissions = permissions;
    this.reader = reader;
    this.caller = caller;
    this.keep = settings.cacheControl();
  }

  /// A system acts on permissions. Whoever else looks is asked first who they are, which may take a
  /// look into the database.
  @GET
  @Path("subjects/{id}/permissions/{purpose}")
  @RolesAllowed({Roles.PERSON, Roles.CUSTOMER_ADMIN, Roles.SUPPORT, Roles.DPO, Roles.SYSTEM})
  public CompletionStage<RestResponse<PermissionView>> permission(
      @PathParam("id") UUID subjectId,
      @PathParam("purpose") Code purpose,
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
    Kind kind = caller.kind();
    Code system = kind == Kind.SYSTEM ? caller.systemKey() : null;
    return kind == Kind.SYSTEM
        ? ask(subjectId, purpose, system, known)
        : Uni.createFrom()
            .voidItem()
            .invoke(() -> reader.requireSelfOrStaffOrSystem(subjectId, PERMISSIONS))
            .chain(() ->
                Uni.createFrom().completionStage(() -> ask(subjectId, purpose, system, known)))
            .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
            .subscribeAsCompletionStage();
  }

  /// One purpose for up to a thousand persons. How long the answers may be kept is said as of one;
  /// an answer to a POST has no entity tag.
  @POST
  @Path("permissions")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SYSTEM)
  public CompletionStage<RestResponse<PermissionView.Several>> permissions(
      @NotNull @Valid PermissionQuestion question) {
    return permissions
        .ask(question.purpose(), question.subjectIds(), caller.systemKey())
        .thenApply(answers ->
            RestResponse.ResponseBuilder.ok(
                    new PermissionView.Several(
                        question.purpose(), answers.stream().map(PermissionView::of).toList()))
                .header(HttpHeaders.CACHE_CONTROL, keep)
                .build());
  }

  private CompletionStage<RestResponse<PermissionView>> ask(
      UUID subjectId, Code purpose, @Nullable Code system, @Nullable String known) {
    return permissions
        .ask(purpose, List.of(subjectId), system)
        .thenApply(answers -> answer(answers.getFirst(), known));
  }

  private RestResponse<PermissionView> answer(Permission permission, @Nullable String known) {
    String tag = PermissionTag.of(permission);
    RestResponse.ResponseBuilder<PermissionView> answer =
        PermissionTag.isAmong(tag, known)
            ? RestResponse.ResponseBuilder.create(Status.NOT_MODIFIED)
            : RestResponse.ResponseBuilder.ok(PermissionView.of(permission));
    return answer
        .header(HttpHeaders.ETAG, tag)
        .header(HttpHeaders.CACHE_CONTROL, keep)
        .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
        .build();
  }
}
