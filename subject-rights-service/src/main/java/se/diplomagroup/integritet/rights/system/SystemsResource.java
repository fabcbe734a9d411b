package se.diplomagroup.integritet.rights.system;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import se.diplomagroup.integritet.kit.identity.Roles;

/// The systems that this service asks when somebody uses their rights.
@Path("/v1/systems")
class SystemsResource {

  private final KnownSystems systems;

  SystemsResource(KnownSystems systems) {
    this.systems = systems;
  }

  record SystemsView(List<KnownSystem> items) {}

  @GET
  @RolesAllowed({Roles.SUPPORT, Roles.DPO, Roles.SYSTEM})
  public SystemsView all() {
    return new SystemsView(systems.all());
  }
}
