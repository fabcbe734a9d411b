package se.diplomagroup.integritet.kit.testapp;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.access.AccessLog;
import se.diplomagroup.integritet.kit.access.AccessReason;
import se.diplomagroup.integritet.kit.idempotency.IdempotencyKeys;
import se.diplomagroup.integritet.kit.identity.Caller;
import se.diplomagroup.integritet.kit.identity.Role;
import se.diplomagroup.integritet.kit.identity.Roles;
import se.diplomagroup.integritet.kit.outbox.Outbox;
import se.diplomagroup.integritet.kit.paging.Cursor;
import se.diplomagroup.integritet.kit.paging.Page;
import se.diplomagroup.integritet.kit.paging.PageRequest;

/// Endpoints that show what the kit does for every service.
@Path("/things")
public class ThingsResource {

  public record Part(
      @NotNull Code code, @Max(10) Integer count, LocalDate on, String note, JsonNode rest) {}

  public record Thing(
      @NotNull UUID subjectId, @NotNull @Size(min = 1, max = 3) List<@Valid Part> parts) {}

  public enum Shade {
    LIGHT,
    DARK
  }

  public record Measure(
      UUID id,
      long records,
      boolean sure,
      Boolean known,
      Shade shade,
      LocalDate on,
      Instant at,
      String note,
      Map<String, List<String>> notes,
      Map<String, Object> anything,
      JsonNode rest) {}

  public record Made(UUID id) {}

  private final Outbox outbox;
  private final Caller caller;
  private final IdempotencyKeys keys;
  private final AccessLog accessLog;
  private final AccessReason reason;

  ThingsResource(
      Outbox outbox,
      Caller caller,
      IdempotencyKeys keys,
      AccessLog accessLog,
      AccessReason reason) {
    this.outbox = outbox;
    this.caller = caller;
    this.keys = keys;
    this.accessLog = accessLog;
    this.reason = reason;
  }

  @POST
  @PermitAll
  public Thing echo(@NotNull @Valid Thing thing) {
    return thing;
  }

  @POST
  @Path("/measures")
  @PermitAll
  public Measure measure(@NotNull Measure measure) {
    return measure;
  }

  @GET
  @Path("/named/{name}")
  @PermitAll
  public List<String> named(@PathParam("name") String name, @QueryParam("like") String like) {
    return List.of(name, like);
  }

  @POST
  @Path("/facts/{subjectId}/{number}")
  @PermitAll
  @Transactional
  public Made tell(@PathParam("subjectId") UUID subjectId, @PathParam("number") long number) {
    return new Made(outbox.append(Facts.numbered(subjectId, number)));
  }

  @POST
  @Path("/once")
  @RolesAllowed(Roles.PERSON)
  @Transactional
  public Made once(
      @HeaderParam(IdempotencyKeys.HEADER) @Nullable String key, @NotNull @Valid Thing thing) {
    return new Made(keys.once(key, thing, UUID::randomUUID));
  }

  @GET
  @PermitAll
  public Page<Long> list(@Valid @BeanParam PageRequest page) {
    long after = page.cursor().map(cursor -> cursor.number(0)).orElse(0L);
    List<Long> rows =
        LongStream.rangeClosed(after + 1, 7).limit(page.limitAndOne()).boxed().toList();
    return Page.of(rows, page.limit(), Cursor::of);
  }

  @GET
  @Path("/broken")
  @PermitAll
  public String broken() {
    throw new IllegalStateException("Anna Andersson, anna@example.test");
  }

  @GET
  @Path("/unannotated")
  public String unannotated() {
    return "never seen";
  }

  @GET
  @Path("/people/{subjectId}")
  @RolesAllowed({Roles.PERSON, Roles.SUPPORT})
  public Made person(@PathParam("subjectId") UUID subjectId) {
    caller.requireSelfOrStaff(subjectId);
    Code why = caller.is(Role.SUPPORT) ? reason.required() : Code.of("own-data");
    accessLog.read(subjectId, Code.of("thing"), why, null);
    return new Made(subjectId);
  }
}
