package se.diplomagroup.integritet.kit.problem;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import se.diplomagroup.integritet.kit.text.Storable;

/// An address has no text that cannot be stored, and so none that cannot be searched for: with one
/// in its path it leads nowhere, and one in its query is refused.
final class StorableParameters {

  @ServerRequestFilter
  Optional<Response> check(UriInfo uri) {
    if (unstorable(uri.getPathParameters()).isPresent()) {
      return Optional.of(HttpProblems.of(404).response());
    }
    return unstorable(uri.getQueryParameters()).map(StorableParameters::refused);
  }

  /// The name of the first parameter of which that can be said.
  private static Optional<String> unstorable(MultivaluedMap<String, String> parameters) {
    return parameters.entrySet().stream()
        .filter(parameter -> !isStorable(parameter))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static boolean isStorable(Map.Entry<String, List<String>> parameter) {
    return Storable.is(parameter.getKey()) && parameter.getValue().stream().allMatch(Storable::is);
  }

  private static Response refused(String name) {
    return Problems.invalid(
            FieldName.shown(name), "format", "The value has a character that no text has.")
        .problem()
        .response();
  }
}
