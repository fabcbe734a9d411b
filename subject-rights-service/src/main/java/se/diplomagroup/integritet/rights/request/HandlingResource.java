package se.diplomagroup.integritet.rights.request;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.RightsEvent.IdentityMethod;
import se.diplomagroup.integritet.contracts.RightsEvent.Outcome;
import se.diplomagroup.integritet.contracts.Sha256;
import se.diplomagroup.integritet.kit.identity.Caller;
import se.diplomagroup.integritet.kit.identity.Roles;

/// What staff do with a request. Each call may name the version of the case it acts on
/// (`If-Match`).
@Path("/v1/requests/{id}")
@RolesAllowed(Roles.SUPPORT)
class HandlingResource {

  private static final Code REQUEST = Code.of("request");

  private final Requests requests;
  private final RequestProcess process;
  private final CaseFile file;
  private final CaseAccess access;
  private final Caller caller;

  HandlingResource(
      Requests requests, RequestProcess process, CaseFile file, CaseAccess access, Caller caller) {
    this.requests = requests;
    this.process = process;
    this.file = file;
    this.access = access;
    this.caller = caller;
  }

  record IdentityCommand(@NotNull IdentityMethod method) {}

  /// @param planHash the plan that was read, where the request is for erasure
  /// @param grounds what is not granted rests on these, from the closed list
  /// @param reason the same in words, for the person
  record DecisionCommand(
      @NotNull Outcome outcome,
      @Nullable Sha256 planHash,
      @Nullable @Size(max = 10) List<@NotNull Code> grounds,
      @Nullable @Size(max = 4000) String reason) {

    Decide decide() {
      return new Decide(
          outcome,
          planHash,
          Objects.requireNonNullElse(grounds, List.of()),
          reason != null && !reason.isBlank());
    }
  }

  /// @param approved whether the decision stands (unless said); if not, it must be taken anew
  /// @param planHash the plan that was read, where the request is for erasure
  record ApprovalCommand(@Nullable Boolean approved, @Nullable Sha256 planHash) {

    static final ApprovalCommand PLAIN = new ApprovalCommand(null, null);

    boolean sendsBack() {
      return Boolean.FALSE.equals(approved);
    }
  }

  record HandoverCommand(@NotNull HandoverMethod method) {}

  record ExtensionCommand(@NotNull ExtensionReason reason) {}

  @POST
  @Path("/identity")
  @Transactional
  public Response confirmIdentity(
      UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid IdentityCommand command) {
    return handle(
        id, ifMatch, request -> process.confirmIdentity(request, command.method(), caller.id()));
  }

  @POST
  @Path("/decision")
  @Transactional
  public Response decide(
      UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid DecisionCommand command) {
    return handle(
        id,
        ifMatch,
        request -> process.decide(request, command.decide(), command.reason(), caller.id()));
  }

  @POST
  @Path("/approval")
  @Transactional
  public Response approve(
      UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable @Valid ApprovalCommand command) {
    ApprovalCommand approval = Objects.requireNonNullElse(command, ApprovalCommand.PLAIN);
    return handle(
        id,
        ifMatch,
        request -> {
          if (approval.sendsBack()) {
            process.sendBack(request, caller.id());
          } else {
            process.approve(request, approval.planHash(), caller.id());
          }
        });
  }

  /// The complete extract has been given to its owner in another way than through the portal, which
  /// answers the request.
  @POST
  @Path("/handover")
  @Transactional
  public Response handOver(
      UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid HandoverCommand command) {
    return handle(id, ifMatch, request -> process.handOver(request, command.method(), caller.id()));
  }

  @POST
  @Path("/extension")
  @Transactional
  public Response extend(
      UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid ExtensionCommand command) {
    return handle(id, ifMatch, request -> process.extend(request, command.reason(), caller.id()));
  }

  private Response handle(UUID id, @Nullable String ifMatch, Consumer<RightsRequest> act) {
    RightsRequest request = requests.lock(id);
    Versions.requireMatch(ifMatch, request);
    act.accept(request);
    access.openCase(request, REQUEST);
    return Response.ok(file.view(request, true)).tag(Versions.tagOf(request)).build();
  }
}
