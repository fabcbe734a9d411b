package se.diplomagroup.integritet.elearning.training;

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
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.elearning.calendar.Today;
import se.diplomagroup.integritet.elearning.company.CompanyAccess;
import se.diplomagroup.integritet.elearning.work.Once;
import se.diplomagroup.integritet.kit.idempotency.IdempotencyKeys;
import se.diplomagroup.integritet.kit.identity.Roles;

/// Enrolments, completions and follow-ups.
@Path("/api/enrolments")
@RolesAllowed(Roles.SYSTEM)
class TrainingResource {

  private static final int MAX_ANSWERS = 50;
  private static final int MAX_ANSWER = 2000;

  record Enrol(@NotNull UUID subjectId, @NotNull UUID courseId, @Nullable LocalDate enrolledOn) {}

  record EnrolledView(UUID enrolmentId) {}

  record Complete(@NotNull LocalDate completedOn) {}

  record CompletedView(String diplomaNumber) {}

  record AnswerFollowUp(
      @NotNull @Size(max = MAX_ANSWERS)
          Map<@NotBlank @Size(max = 100) String, @NotNull @Size(max = MAX_ANSWER) String> answers,
      @Nullable LocalDate completedOn) {

    /// Says nothing of what was answered: it may end in a log line.
    @Override
    public String toString() {
      return "AnswerFollowUp[" + completedOn + "]";
    }
  }

  record FollowUpView(UUID enrolmentId, LocalDate completedOn) {}

  private final Enrolments enrolments;
  private final FollowUps followUps;
  private final CompanyAccess access;
  private final Once once;
  private final Today today;

  TrainingResource(
      Enrolments enrolments, FollowUps followUps, CompanyAccess access, Once once, Today today) {
    this.enrolments = enrolments;
    this.followUps = followUps;
    this.access = access;
    this.once = once;
    this.today = today;
  }

  @POST
  @Transactional
  public RestResponse<EnrolledView> enrol(
      @HeaderParam(IdempotencyKeys.HEADER) @Nullable String key, @NotNull @Valid Enrol command) {
    access.requireBackOffice();
    LocalDate enrolledOn = today.orDate(command.enrolledOn(), "enrolledOn");
    UUID id =
        once.run(
            key,
            command,
            () -> enrolments.enrol(command.subjectId(), command.courseId(), enrolledOn));
    return RestResponse.status(Status.CREATED, new EnrolledView(id));
  }

  @POST
  @Path("/{id}/completion")
  public CompletedView complete(UUID id, @NotNull @Valid Complete command) {
    access.requireBackOffice();
    LocalDate completedOn = today.orDate(command.completedOn(), "completedOn");
    return new CompletedView(enrolments.complete(id, completedOn));
  }

  @POST
  @Path("/{id}/follow-up")
  @Transactional
  public FollowUpView followUp(UUID id, @NotNull @Valid AnswerFollowUp command) {
    access.requireBackOffice();
    LocalDate completedOn = today.orDate(command.completedOn(), "completedOn");
    followUps.answer(enrolments.lock(id), command.answers(), completedOn);
    return new FollowUpView(id, completedOn);
  }
}
