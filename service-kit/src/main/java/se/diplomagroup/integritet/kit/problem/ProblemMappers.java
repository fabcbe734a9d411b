package se.diplomagroup.integritet.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Every way a call can fail, as a problem. Nothing of an exception's text leaves the service: it
/// may repeat what the caller sent.
final class ProblemMappers {

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  @ServerExceptionMapper
  Response problem(ProblemException e) {
    return e.problem().response();
  }

  @ServerExceptionMapper
  Response validation(ConstraintViolationException e, ResourceInfo resource) {
    if (Violations.concernAnswer(e)) {
      return unexpected(e);
    }
    return invalid(Violations.of(e, BodyParameter.of(resource.getResourceMethod())));
  }

  @ServerExceptionMapper
  Response json(MismatchedInputException e) {
    return invalid(List.of(JsonViolation.of(e)));
  }

  @ServerExceptionMapper
  Response json(JsonProcessingException e) {
    return invalid(List.of(JsonViolation.of(e)));
  }

  /// JAX-RS answers a parameter that cannot be converted with 404. That is right for a path, which
  /// then leads nowhere, and wrong for a query.
  @ServerExceptionMapper
  Response notFound(NotFoundException e, UriInfo uri, ResourceInfo resource) {
    Method method = resource.getResourceMethod();
    if (e.getCause() == null || method == null) {
      return webApplication(e);
    }
    return PathParameters.misfit(method, uri)
        .map(parameter -> HttpProblems.leadsNowhere(parameter).response())
        .orElseGet(() ->
            invalid(
                List.of(
                    new Violation(
                        queryParameter(uri),
                        "format",
                        "The value does not have the right form."))));
  }

  @ServerExceptionMapper
  Response webApplication(WebApplicationException e) {
    if (e.getCause() instanceof JsonProcessingException json) {
      return json(json);
    }
    Response given = e.getResponse();
    if (given.hasEntity() || given.getStatus() < 400) {
      return given;
    }
    return HttpProblems.of(given.getStatus()).response();
  }

  @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
  Response unauthenticated(Throwable e) {
    return Response.fromResponse(HttpProblems.of(401).response())
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .build();
  }

  @ServerExceptionMapper({ForbiddenException.class, AuthenticationCompletionException.class})
  Response forbidden(Throwable e) {
    return HttpProblems.of(403).response();
  }

  @ServerExceptionMapper
  Response unexpected(Throwable e) {
    LOG.errorf("unexpected failure of a call: %s", WithoutTexts.of(e));
    return HttpProblems.of(500).response();
  }

  private static String queryParameter(UriInfo uri) {
    Set<String> given = uri.getQueryParameters().keySet();
    return given.size() == 1 ? FieldName.shown(given.iterator().next()) : "query";
  }

  private static Response invalid(List<Violation> violations) {
    return ProblemDetail.of(
            Status.BAD_REQUEST, Problems.INVALID_INPUT, Problems.INVALID_DETAIL, violations)
        .response();
  }
}
