package se.diplomagroup.integritet.gateway.ui;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.gateway.downstream.Fetched;
import se.diplomagroup.integritet.kit.problem.ProblemException;
import se.diplomagroup.integritet.kit.problem.Problems;

/// A document of a service, passed on as it comes.
public final class Download {

  private Download() {}

  /// The document, or a problem where there is none.
  public static Response of(Fetched<Response> fetched) {
    if (!fetched.ok()) {
      throw problem(fetched);
    }
    Response answer = fetched.value();
    return Response.ok(answer.readEntity(InputStream.class))
        .header(HttpHeaders.CONTENT_TYPE, answer.getHeaderString(HttpHeaders.CONTENT_TYPE))
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(answer))
        .build();
  }

  private static @Nullable String disposition(Response answer) {
    return answer.getHeaderString(HttpHeaders.CONTENT_DISPOSITION);
  }

  private static ProblemException problem(Fetched<Response> fetched) {
    return switch (fetched.trouble()) {
      case MISSING -> Problems.notFound("document");
      case FORBIDDEN -> Problems.forbidden("The document may not be shown to you.");
      case REFUSED ->
          Problems.conflict(
              fetched.slug().isEmpty() ? "refused" : fetched.slug(), "It cannot be fetched now.");
      case DOWN, SLOW ->
          ProblemException.of(Status.SERVICE_UNAVAILABLE, "unavailable", "Try again in a moment.");
    };
  }
}
