package se.diplomagroup.integritet.gateway.directory;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is used of Keycloak's administration API, at `/admin/realms/<realm>`.
@Path("/users")
@Produces(MediaType.APPLICATION_JSON)
interface KeycloakAdmin {

  /// The accounts that have an attribute of that value.
  ///
  /// @param query `<attribute>:<value>`
  @GET
  List<User> search(
      @HeaderParam("Authorization") String bearer,
      @QueryParam("q") String query,
      @QueryParam("exact") boolean exact,
      @QueryParam("briefRepresentation") boolean brief);

  @GET
  @Path("/{id}/sessions")
  List<Session> sessions(
      @HeaderParam("Authorization") String bearer, @PathParam("id") String userId);

  @POST
  @Path("/{id}/logout")
  void logOut(@HeaderParam("Authorization") String bearer, @PathParam("id") String userId);

  @DELETE
  @Path("/{id}")
  void delete(@HeaderParam("Authorization") String bearer, @PathParam("id") String userId);

  /// An account.
  record User(
      String id,
      String username,
      @Nullable String email,
      @Nullable Boolean enabled,
      @Nullable Long createdTimestamp,
      @Nullable Map<String, List<String>> attributes) {

    boolean belongsTo(String subjectId) {
      return attributes != null
          && attributes.getOrDefault("subject_id", List.of()).contains(subjectId);
    }
  }

  /// A session, with times in milliseconds.
  record Session(
      String id,
      @Nullable String ipAddress,
      @Nullable Long start,
      @Nullable Long lastAccess,
      @Nullable Map<String, String> clients) {}
}
