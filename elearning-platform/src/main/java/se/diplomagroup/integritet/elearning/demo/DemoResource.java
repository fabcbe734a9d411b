package se.diplomagroup.integritet.elearning.demo;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response.Status;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.elearning.calendar.Today;
import se.diplomagroup.integritet.elearning.company.CompanyAccess;
import se.diplomagroup.integritet.kit.identity.Roles;
import se.diplomagroup.integritet.kit.problem.Problems;

/// Demo data of any size.
@Path("/api/demo-data")
@RolesAllowed(Roles.SYSTEM)
class DemoResource {

  private static final int MAX_COMPANIES = 100_000;
  private static final int MAX_PEOPLE = 10_000_000;

  /// What to make.
  ///
  /// @param asOf the day up to which everything has happened; the first of this month where none is
  ///   given, so that the same seed gives the same data for a while
  record MakeDemoData(
      @Min(1) @Max(MAX_COMPANIES) int companies,
      @Min(0) @Max(MAX_PEOPLE) int people,
      long seed,
      @Nullable LocalDate asOf) {}

  record DemoDataView(
      UUID jobId,
      long seed,
      LocalDate asOf,
      int companies,
      int doneCompanies,
      int people,
      int donePeople,
      boolean finished) {
    static DemoDataView of(DemoJobs.Job job) {
      return new DemoDataView(
          job.id(),
          job.seed(),
          job.asOf(),
          job.companies(),
          job.doneCompanies(),
          job.people(),
          job.donePeople(),
          job.finishedAt() != null);
    }
  }

  private final DemoJobs jobs;
  private final DemoMaker maker;
  private final CompanyAccess access;
  private final Today today;
  private final boolean enabled;

  /// The resource, which refuses unless it is enabled.
  ///
  /// @param enabled made-up people have no place among real ones, so only a local stack allows them
  DemoResource(
      DemoJobs jobs,
      DemoMaker maker,
      CompanyAccess access,
      Today today,
      @ConfigProperty(name = "elearning.demo-data.enabled", defaultValue = "false")
          boolean enabled) {
    this.jobs = jobs;
    this.maker = maker;
    this.access = access;
    this.today = today;
    this.enabled = enabled;
  }

  /// Begins to make the data; the answer says under which id its progress is to be seen.
  @POST
  public RestResponse<DemoDataView> make(@NotNull @Valid MakeDemoData command) {
    access.requireBackOffice();
    if (!enabled) {
      throw Problems.forbidden("Demo data is not made here.");
    }
    LocalDate asOf =
        command.asOf() == null
            ? today.date().withDayOfMonth(1)
            : today.orDate(command.asOf(), "asOf");
    UUID id = jobs.add(command.seed(), command.companies(), command.people(), asOf);
    maker.wake();
    return RestResponse.status(Status.ACCEPTED, view(id));
  }

  @GET
  @Path("/{id}")
  public DemoDataView progress(UUID id) {
    access.requireBackOffice();
    return view(id);
  }

  private DemoDataView view(UUID id) {
    return jobs.find(id).map(DemoDataView::of).orElseThrow(() -> Problems.notFound("job"));
  }
}
