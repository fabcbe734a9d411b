package se.diplomagroup.integritet.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.StatusType;
import java.util.List;

/// The body of an error answer (RFC 9457).
///
/// @param type `/problems/<slug>`, the address of the documentation of this kind of problem
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDetail(
    String type, String title, int status, String detail, List<Violation> violations) {

  public static final String CONTENT_TYPE = "application/problem+json";
  public static final MediaType MEDIA_TYPE = MediaType.valueOf(CONTENT_TYPE);

  /// How many seconds later a caller whom the service has no means to answer now may try again.
  public static final String TRY_AGAIN_AFTER = "2";

  public static ProblemDetail of(
      StatusType status, String slug, String detail, List<Violation> violations) {
    return new ProblemDetail(
        "/problems/" + slug, title(slug), status.getStatusCode(), detail, violations);
  }

  /// A 503 says when to try again (RFC 9110, section 10.2.3).
  Response response() {
    return Response.status(status)
        .type(MEDIA_TYPE)
        .header(HttpHeaders.RETRY_AFTER, isUnavailable() ? TRY_AGAIN_AFTER : null)
        .entity(this)
        .build();
  }

  private boolean isUnavailable() {
    return status == Status.SERVICE_UNAVAILABLE.getStatusCode();
  }

  private static String title(String slug) {
    String words = slug.replace('-', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
