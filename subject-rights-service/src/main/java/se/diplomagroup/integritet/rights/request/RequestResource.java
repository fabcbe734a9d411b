package se.diplomagroup.integritet.rights.request;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.idempotency.IdempotencyKeys;
import se.diplomagroup.integritet.kit.identity.Caller;
import se.diplomagroup.integritet.kit.identity.Roles;
import se.diplomagroup.integritet.kit.paging.Page;
import se.diplomagroup.integritet.kit.paging.PageRequest;

/// Requests: made by a person for themselves, or registered by staff; read by their owner and
/// staff.
@Path("/v1/requests")
class RequestResource {

  private static final Code REQUEST = Code.of("request");

  private final Requests requests;
  private final RequestProcess process;
  private final IntakeDesk desk;
  private final CaseFile file;
  private final CaseAccess access;
  private final IdempotencyKeys keys;
  private final Caller caller;

  RequestResource(
      Requests requests,
      RequestProcess process,
      IntakeDesk desk,
      CaseFile file,
      CaseAccess access,
      IdempotencyKeys keys,
      Caller caller) {
    this.requests = requests;
    this.process = process;
    this.desk = desk;
    this.file = file;
    this.access = access;
    this.keys = keys;
    this.caller = caller;
  }

  @POST
  @RolesAllowed({Roles.PERSON, Roles.CUSTOMER_ADMIN, Roles.SUPPORT})
  @Transactional
  public Response receive(
      @HeaderParam(IdempotencyKeys.HEADER) @Nullable String key,
      @NotNull @Valid RequestCommand command) {
    Intake intake = desk.intake(command);
    UUID id = keys.once(key, command, () -> process.receive(intake, command.particulars()));
    return Response.created(URI.create("/v1/requests/" + id))
        .entity(file.summary(requests.get(id)))
        .build();
  }

  /// The queue. A person sees their own; staff see all, or one person's for a reason they state.
  @GET
  @RolesAllowed({Roles.PERSON, Roles.CUSTOMER_ADMIN, Roles.SUPPORT, Roles.DPO})
  @Transactional
  public Page<RequestSummary> list(
      @BeanParam RequestQuery query, @Valid @BeanParam PageRequest page) {
    Optional<UUID> subject = access.isStaff() ? query.subject() : Optional.of(own(query));
    subject.ifPresent(id -> access.lookUp(id, REQUEST));
    return requests.page(query.filter(subject), page).map(file::summary);
  }

  private UUID own(RequestQuery query) {
    query.subject().ifPresent(caller::requireSelf);
    return caller.id();
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.PERSON, Roles.CUSTOMER_ADMIN, Roles.SUPPORT, Roles.DPO})
  @Transactional
  public Response read(UUID id) {
    RightsRequest request = requests.get(id);
    access.openCase(request, REQUEST);
    return Response.ok(file.view(request, access.isStaff())).tag(Versions.tagOf(request)).build();
  }
}
