package se.diplomagroup.integritet.kit.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.StatusType;
import java.util.List;

/// The problems that HTTP itself knows.
final class HttpProblems {

  private static final String NOT_FOUND = "not-found";
  private static final String NOTHING_HERE = "There is nothing at this address.";

  private HttpProblems() {}

  static ProblemDetail of(int status) {
    return switch (status) {
      case 400 -> problem(Status.BAD_REQUEST, Problems.INVALID_INPUT, Problems.INVALID_DETAIL);
      case 401 ->
          problem(Status.UNAUTHORIZED, "not-signed-in", "The call needs a valid access token.");
      case 403 -> problem(Status.FORBIDDEN, "forbidden", "The caller may not do this.");
      case 404 -> problem(Status.NOT_FOUND, NOT_FOUND, NOTHING_HERE);
      case 405 ->
          problem(
              Status.METHOD_NOT_ALLOWED,
              "method-not-allowed",
              "This address does not answer that method.");
      case 406 ->
          problem(
              Status.NOT_ACCEPTABLE,
              "not-acceptable",
              "None of the accepted media types is offered.");
      case 413 ->
          ProblemDetail.of(
              Status.REQUEST_ENTITY_TOO_LARGE,
              "too-large",
              "The body of the call is too large.",
              List.of(
                  new Violation(JsonViolation.BODY, "size", "The body is larger than the limit.")));
      case 415 ->
          unsupportedMediaType("media-type", "The media type of the body is not understood here.");
      case 503 -> problem(Status.SERVICE_UNAVAILABLE, "unavailable", "Try again in a moment.");
      default -> other(status);
    };
  }

  static ProblemDetail unsupportedMediaType(String rule, String detail) {
    return ProblemDetail.of(
        Status.UNSUPPORTED_MEDIA_TYPE,
        "unsupported-media-type",
        detail,
        List.of(new Violation(HttpHeaders.CONTENT_TYPE, rule, detail)));
  }

  /// 404: a part of the path has not the form that it has here.
  static ProblemDetail leadsNowhere(String parameter) {
    return ProblemDetail.of(
        Status.NOT_FOUND,
        NOT_FOUND,
        NOTHING_HERE,
        List.of(new Violation(parameter, "format", "This part of the path has not its form.")));
  }

  private static ProblemDetail other(int status) {
    Status known = Status.fromStatusCode(status);
    if (known == null || status >= 500) {
      return problem(
          Status.INTERNAL_SERVER_ERROR, "internal-error", "Something went wrong on our side.");
    }
    return problem(known, "refused", "The call was refused.");
  }

  private static ProblemDetail problem(StatusType status, String slug, String detail) {
    return ProblemDetail.of(status, slug, detail, List.of());
  }
}
