package se.diplomagroup.integritet.elearning.support;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response.Status;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.elearning.calendar.Today;
import se.diplomagroup.integritet.elearning.company.CompanyAccess;
import se.diplomagroup.integritet.elearning.work.Once;
import se.diplomagroup.integritet.kit.idempotency.IdempotencyKeys;
import se.diplomagroup.integritet.kit.identity.Roles;

/// Support cases.
@Path("/api/support-cases")
@RolesAllowed(Roles.SYSTEM)
class SupportResource {

  record OpenCase(
      @NotNull UUID subjectId,
      @NotBlank @Size(max = 200) String subject,
      @NotBlank @Size(max = 20_000) String text,
      @Nullable LocalDate openedOn) {

    /// Says nothing of what was asked: it may end in a log line.
    @Override
    public String toString() {
      return "OpenCase[" + subjectId + "]";
    }
  }

  record OpenedView(UUID caseId) {}

  record CloseCase(@Nullable LocalDate closedOn) {}

  private final SupportCases cases;
  private final CompanyAccess access;
  private final Once once;
  private final Today today;

  SupportResource(SupportCases cases, CompanyAccess access, Once once, Today today) {
    this.cases = cases;
    this.access = access;
    this.once = once;
    this.today = today;
  }

  @POST
  @Transactional
  public RestResponse<OpenedView> open(
      @HeaderParam(IdempotencyKeys.HEADER) @Nullable String key, @NotNull @Valid OpenCase command) {
    access.requireBackOffice();
    LocalDate openedOn = today.orDate(command.openedOn(), "openedOn");
    UUID id =
        once.run(
            key,
            command,
            () -> cases.open(command.subjectId(), command.subject(), command.text(), openedOn));
    return RestResponse.status(Status.CREATED, new OpenedView(id));
  }

  @POST
  @Path("/{id}/closing")
  public void close(UUID id, @Nullable CloseCase command) {
    access.requireBackOffice();
    cases.close(id, today.orDate(command == null ? null : command.closedOn(), "closedOn"));
  }
}
