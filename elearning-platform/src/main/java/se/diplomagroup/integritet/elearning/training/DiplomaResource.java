package se.diplomagroup.integritet.elearning.training;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.RestResponse;
import se.diplomagroup.integritet.contracts.Systems;
import se.diplomagroup.integritet.kit.identity.Caller;
import se.diplomagroup.integritet.kit.identity.Kind;
import se.diplomagroup.integritet.kit.identity.Roles;
import se.diplomagroup.integritet.kit.problem.Problems;

/// The choice of what becomes of a diploma when the profile is erased.
@Path("/api/diplomas/{number}/certificate")
@RolesAllowed({Roles.PERSON, Roles.SYSTEM})
class DiplomaResource {

  private final Diplomas diplomas;
  private final Certificates certificates;
  private final Caller caller;

  DiplomaResource(Diplomas diplomas, Certificates certificates, Caller caller) {
    this.diplomas = diplomas;
    this.certificates = certificates;
    this.caller = caller;
  }

  /// Keep a certificate that can be verified without the profile. It is shown this once.
  @POST
  public RestResponse<Certificate> keep(String number) {
    return RestResponse.status(Status.CREATED, certificates.keep(own(number)));
  }

  /// Keep nothing.
  @DELETE
  public void drop(String number) {
    certificates.drop(own(number).number());
  }

  private Diplomas.Diploma own(String number) {
    Diplomas.Diploma diploma =
        diplomas.find(number).orElseThrow(() -> Problems.notFound("diploma"));
    if (caller.kind() == Kind.SYSTEM) {
      caller.requireSystem(Systems.ELEARNING_PLATFORM);
    } else {
      caller.requireOwner(diploma.subjectId(), "diploma");
    }
    return diploma;
  }
}
