package se.diplomagroup.integritet.elearning.company;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.elearning.calendar.Today;
import se.diplomagroup.integritet.kit.identity.Roles;
import se.diplomagroup.integritet.kit.problem.Problems;

/// Companies and their contracts.
@Path("/api")
class CompanyResource {

  record ContractTerms(@NotNull LocalDate startsOn) {}

  record SignCompany(
      @Nullable UUID id,
      @NotBlank @Size(max = 200) String name,
      @NotBlank String organisationNumber,
      @NotNull @Valid ContractTerms contract) {}

  record SignedView(UUID companyId, UUID contractId) {}

  record EndContract(@NotNull LocalDate endedOn) {}

  record ContractView(
      UUID contractId, LocalDate startsOn, @Nullable LocalDate endedOn, boolean inForce) {
    static ContractView of(Contract contract) {
      return new ContractView(
          contract.id(), contract.startsOn(), contract.endedOn(), contract.inForce());
    }
  }

  record CompanyView(
      UUID companyId, String name, String organisationNumber, List<ContractView> contracts) {}

  private final Companies companies;
  private final Contracts contracts;
  private final CompanyCounts counts;
  private final CompanyAccess access;
  private final Today today;

  CompanyResource(
      Companies companies,
      Contracts contracts,
      CompanyCounts counts,
      CompanyAccess access,
      Today today) {
    this.companies = companies;
    this.contracts = contracts;
    this.counts = counts;
    this.access = access;
    this.today = today;
  }

  @POST
  @Path("/companies")
  @RolesAllowed(Roles.SYSTEM)
  public RestResponse<SignedView> sign(@NotNull @Valid SignCompany command) {
    access.requireBackOffice();
    LocalDate startsOn = today.orDate(command.contract().startsOn(), "contract.startsOn");
    Companies.Signed signed =
        companies.sign(
            command.id(), command.name(), number(command.organisationNumber()), startsOn);
    return RestResponse.status(
        signed.isNew() ? Status.CREATED : Status.OK,
        new SignedView(signed.companyId(), signed.contractId()));
  }

  @GET
  @Path("/companies/{id}")
  @RolesAllowed({Roles.SYSTEM, Roles.CUSTOMER_ADMIN})
  public CompanyView company(UUID id) {
    access.requireFor(id);
    Companies.Company company = companies.require(id);
    return new CompanyView(
        id,
        company.name(),
        company.organisationNumber(),
        contracts.of(id).stream().map(ContractView::of).toList());
  }

  @GET
  @Path("/companies/{id}/counts")
  @RolesAllowed({Roles.SYSTEM, Roles.CUSTOMER_ADMIN})
  public Map<String, Long> counts(UUID id) {
    access.requireFor(id);
    companies.require(id);
    return counts.of(id);
  }

  @POST
  @Path("/contracts/{id}/end")
  @RolesAllowed(Roles.SYSTEM)
  public ContractView end(UUID id, @NotNull @Valid EndContract command) {
    access.requireBackOffice();
    return ContractView.of(contracts.end(id, today.orDate(command.endedOn(), "endedOn")));
  }

  private static OrganisationNumber number(String text) {
    try {
      return new OrganisationNumber(text);
    } catch (IllegalArgumentException e) {
      throw Problems.invalid(
          "organisationNumber",
          "organisation-number",
          "An organisation number has ten digits, the last of which is a check digit.");
    }
  }
}
