package se.diplomagroup.integritet.retention.registry;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.identity.Caller;
import se.diplomagroup.integritet.kit.identity.Roles;
import se.diplomagroup.integritet.kit.paging.Cursor;
import se.diplomagroup.integritet.kit.paging.Page;
import se.diplomagroup.integritet.kit.paging.PageRequest;
import se.diplomagroup.integritet.kit.problem.Problems;

/// The register of systems that hold personal data.
@Path("/v1/systems")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class SystemsResource {

  private final Registry registry;
  private final Caller caller;

  SystemsResource(Registry registry, Caller caller) {
    this.registry = registry;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.SUPPORT, Roles.DPO, Roles.SYSTEM})
  public Page<RegisteredSystem> systems(@BeanParam @Valid PageRequest page) {
    String after = page.cursor().map(cursor -> cursor.text(0)).orElse("");
    return Page.of(
        registry.after(after, page.limitAndOne()), page.limit(), system -> Cursor.of(system.key()));
  }

  @PUT
  @Path("/{key}")
  @RolesAllowed(Roles.SYSTEM)
  public RegisteredSystem declare(
      @PathParam("key") String key, @NotNull @Valid SystemDeclaration declaration) {
    Code system = code(key);
    caller.requireSystem(system);
    return registry.register(system, declaration);
  }

  private static Code code(String key) {
    try {
      return Code.of(key);
    } catch (IllegalArgumentException e) {
      throw Problems.invalid(
          "key", "code", "A system's key is lower-case words joined by hyphens.");
    }
  }
}
