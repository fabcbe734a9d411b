package se.diplomagroup.integritet.consent.catalogue;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.Cache;

/// The catalogue in force, open to everybody.
@Path("/v1/catalogue")
@Produces(MediaType.APPLICATION_JSON)
class CatalogueResource {

  private final CurrentCatalogue catalogue;
  private final CarryingSystems systems;
  private final Controller controller;

  CatalogueResource(CurrentCatalogue catalogue, CarryingSystems systems, Controller controller) {
    this.catalogue = catalogue;
    this.systems = systems;
    this.controller = controller;
  }

  @GET
  @PermitAll
  @Cache(maxAge = 60)
  public CatalogueView current() {
    return CatalogueView.of(catalogue.get(), controller.view(), systems.byPurpose());
  }
}
