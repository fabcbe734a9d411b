package se.diplomagroup.integritet.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Answers an announced body above the limit as a problem. The server's own check, which comes
/// after this one, would close the connection without a word. A body that is not announced is cut
/// off by the server where it passes the limit.
///
/// A service that takes in files says at which addresses (`integritet.http.large-bodies`, a regular
/// expression). There the server's own limit holds, and everywhere else
/// `integritet.http.max-body-size`.
@ApplicationScoped
class BodyLimit {

  private static final int FIRST = Integer.MIN_VALUE;
  private static final int AFTER_THE_SERVERS_OWN = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1;

  private static final Pattern NONE = Pattern.compile("(?!)");

  private final long limit;
  private final long serverLimit;
  private final Pattern largeBodies;
  private final ObjectMapper mapper;

  BodyLimit(
      @ConfigProperty(name = "integritet.http.max-body-size") MemorySize limit,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize serverLimit,
      @ConfigProperty(name = "integritet.http.large-bodies") Optional<Pattern> largeBodies,
      ObjectMapper mapper) {
    this.limit = Math.min(limit.asLongValue(), serverLimit.asLongValue());
    this.serverLimit = serverLimit.asLongValue();
    this.largeBodies = largeBodies.orElse(NONE);
    this.mapper = mapper;
  }

  void register(@Observes Router router) {
    router.route().order(FIRST).handler(this::check);
    router.route().order(AFTER_THE_SERVERS_OWN).handler(this::bound);
  }

  /// Where the server cuts off a body that is not announced.
  private void bound(RoutingContext call) {
    call.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit(call));
    call.next();
  }

  private long limit(RoutingContext call) {
    return largeBodies.matcher(call.request().path()).matches() ? serverLimit : limit;
  }

  private void check(RoutingContext call) {
    if (announced(call.request()) <= limit(call)) {
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
