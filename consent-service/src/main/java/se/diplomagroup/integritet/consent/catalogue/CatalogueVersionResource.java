package se.diplomagroup.integritet.consent.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.identity.Roles;
import se.diplomagroup.integritet.kit.paging.Cursor;
import se.diplomagroup.integritet.kit.paging.Page;
import se.diplomagroup.integritet.kit.paging.PageRequest;
import se.diplomagroup.integritet.kit.problem.Problems;

/// Every version that the catalogue has had: what it said, since when, and who proposed and
/// approved it.
@Path("/v1/catalogue/versions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.DPO, Roles.SUPPORT})
class CatalogueVersionResource {

  private final Catalogues catalogues;
  private final ObjectMapper json;

  CatalogueVersionResource(Catalogues catalogues, ObjectMapper json) {
    this.catalogues = catalogues;
    this.json = json;
  }

  record VersionView(CatalogueHead head, CatalogueContent document) {}

  record ChangesView(int version, int since, List<CatalogueChange> changes) {}

  /// Newest first.
  @GET
  public Page<CatalogueHead> all(@BeanParam @Valid PageRequest page) {
    int below = page.cursor().map(it -> (int) it.number(0)).orElse(Integer.MAX_VALUE);
    List<CatalogueHead> heads = catalogues.heads(below, page.limitAndOne());
    return Page.of(heads, page.limit(), head -> Cursor.of(head.version()));
  }

  /// The whole document of a version, in the form in which a proposal is made.
  @GET
  @Path("{version}")
  public VersionView one(@PathParam("version") int version) {
    PublishedCatalogue published = get(version);
    return new VersionView(published.head(), published.catalogue().content());
  }

  @GET
  @Path("{version}/changes")
  public ChangesView changes(
      @PathParam("version") int version, @QueryParam("since") @Nullable Integer since) {
    if (since == null) {
      throw Problems.invalid("since", "required", "Say since which version.");
    }
    return new ChangesView(
        version,
        since,
        CatalogueChange.between(
            json, get(since).catalogue().content(), get(version).catalogue().content()));
  }

  private PublishedCatalogue get(int version) {
    return catalogues.version(version).orElseThrow(() -> Problems.notFound("catalogue"));
  }
}
