package se.diplomagroup.integritet.kit.problem;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;

/// The parts of a path that a resource method takes as parameters.
final class PathParameters {

  private PathParameters() {}

  /// Whether one of them is not of the kind that the method takes.
  static boolean misfit(Method method, UriInfo uri) {
    return Stream.of(method.getParameters()).anyMatch(parameter -> misfit(parameter, uri));
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
        UUID.fromString(text);
      } else if (type == Code.class) {
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
