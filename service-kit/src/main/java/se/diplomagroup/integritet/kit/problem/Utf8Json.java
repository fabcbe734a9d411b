package se.diplomagroup.integritet.kit.problem;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// JSON comes in UTF-8 (RFC 8259, section 8.1). A body that says it is written in another charset
/// is refused: read as UTF-8 it would say something else than its sender meant.
final class Utf8Json {

  private static final Set<String> WITH_A_BODY =
      Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

  @ServerRequestFilter
  Optional<Response> check(ContainerRequestContext call) {
    String announced = call.getHeaderString(HttpHeaders.CONTENT_TYPE);
    if (announced == null || !WITH_A_BODY.contains(call.getMethod())) {
      return Optional.empty();
    }
    try {
      MediaType type = MediaType.valueOf(announced);
      return !isJson(type.getSubtype())
              || isUtf8(type.getParameters().get(MediaType.CHARSET_PARAMETER))
          ? Optional.empty()
          : Optional.of(
              HttpProblems.unsupportedMediaType("charset", "The body is not said to be in UTF-8.")
                  .response());
    } catch (IllegalArgumentException e) {
      return Optional.of(HttpProblems.of(415).response());
    }
  }

  private static boolean isJson(String subtype) {
    return subtype.endsWith("json");
  }

  private static boolean isUtf8(@Nullable String charset) {
    return charset == null || charset.equalsIgnoreCase("utf-8");
  }
}
