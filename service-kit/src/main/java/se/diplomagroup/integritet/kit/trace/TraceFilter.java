package se.diplomagroup.integritet.kit.trace;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Takes the correlation id of a call from `X-Correlation-Id`, or draws one, and gives it back in
/// the answer and in the log's context.
public final class TraceFilter {

  private static final String LOG_FIELD = "correlationId";

  private final Trace trace;

  TraceFilter(Trace trace) {
    this.trace = trace;
  }

  @ServerRequestFilter(preMatching = true)
  void begin(ContainerRequestContext request) {
    trace.begin(
        CorrelationId.read(request.getHeaderString(CorrelationId.HEADER)),
        TraceParent.wellFormed(request.getHeaderString(TraceParent.HEADER)));
    MDC.put(LOG_FIELD, trace.correlationId().toString());
  }

  @ServerResponseFilter
  void answer(ContainerResponseContext response) {
    response.getHeaders().putSingle(CorrelationId.HEADER, trace.correlationId().toString());
    MDC.remove(LOG_FIELD);
  }
}
