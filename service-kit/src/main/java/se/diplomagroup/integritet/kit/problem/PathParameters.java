package se.diplomagroup.integritet.kit.problem;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.ids.Uuids;

/// The parts of a path that a resource method takes as parameters.
final class PathParameters {

  private PathParameters() {}

  /// The name of the first one that is not of the kind that the method takes.
  static Optional<String> misfit(Method method, UriInfo uri) {
    return Stream.of(method.getParameters())
        .filter(parameter -> misfit(parameter, uri))
        .map(parameter -> parameter.getAnnotation(PathParam.class).value())
        .findFirst();
  }

  private static boolean misfit(Parameter parameter, UriInfo uri) {
    PathParam name = parameter.getAnnotation(PathParam.class);
    return name != null
        && !fits(parameter.getType(), uri.getPathParameters().getFirst(name.value()));
  }

  private static boolean fits(Class<?> type, @Nullable String text) {
    if (text == null) {
      return true;
    }
    try {
      if (type == UUID.class) {
        return Uuids.parse(text).isPresent();
      }
      if (type == Code.class) {
        Code.of(text);
      } else if (type == int.class || type == long.class) {
        Long.parseLong(text);
      }
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
