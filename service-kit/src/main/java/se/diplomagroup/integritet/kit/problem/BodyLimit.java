package se.diplomagroup.integritet.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Answers an announced body above the limit as a problem. The server's own check, which comes
/// after this one, would close the connection without a word.
@ApplicationScoped
class BodyLimit {

  private static final int FIRST = Integer.MIN_VALUE;

  private final long limit;
  private final ObjectMapper mapper;

  BodyLimit(
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit,
      ObjectMapper mapper) {
    this.limit = limit.asLongValue();
    this.mapper = mapper;
  }

  void register(@Observes Router router) {
    router.route().order(FIRST).handler(this::check);
  }

  private void check(RoutingContext call) {
    if (announced(call.request()) <= limit) {
      call.next();
      return;
    }
    call.response()
        .setStatusCode(413)
        .putHeader(HttpHeaders.CONTENT_TYPE, ProblemDetail.CONTENT_TYPE)
        .putHeader(HttpHeaders.CONNECTION, "close")
        .end(json());
  }

  private static long announced(HttpServerRequest request) {
    @Nullable String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return length != null && length.matches("[0-9]{1,18}") ? Long.parseLong(length) : 0;
  }

  private String json() {
    try {
      return mapper.writeValueAsString(HttpProblems.of(413));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem always has a JSON form", e);
    }
  }
}
