package se.diplomagroup.integritet.kit.trace;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.UUID;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/// Takes the correlation id of a call from `X-Correlation-Id`, or draws one, and gives it back in
/// the answer and in the log's context.
public final class TraceFilter {

  /// The header by which a caller names the id that joins everything its call causes.
  public static final String CORRELATION_HEADER = "X-Correlation-Id";

  private static final String LOG_FIELD = "correlationId";

  private final Trace trace;

  TraceFilter(Trace trace) {
    this.trace = trace;
  }

  @ServerRequestFilter(preMatching = true)
  void begin(ContainerRequestContext request) {
    trace.begin(
        uuid(request.getHeaderString(CORRELATION_HEADER)),
        TraceParent.wellFormed(request.getHeaderString("traceparent")));
    MDC.put(LOG_FIELD, trace.correlationId().toString());
  }

  @ServerResponseFilter
  void answer(ContainerResponseContext response) {
    response.getHeaders().putSingle(CORRELATION_HEADER, trace.correlationId().toString());
    MDC.remove(LOG_FIELD);
  }

  private static @Nullable UUID uuid(@Nullable String text) {
    if (text == null || text.length() != 36) {
      return null;
    }
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
