package se.diplomagroup.integritet.rights.request;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response.Status;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.problem.ProblemException;

/// `ETag` and `If-Match`: who acts on a case they have read may say which version of it that was.
final class Versions {

  private static final String ANY = "*";

  private Versions() {}

  static EntityTag tagOf(RightsRequest request) {
    return new EntityTag(Long.toString(request.version()));
  }

  /// @throws ProblemException 412 if the header names another version than the present one
  static void requireMatch(@Nullable String ifMatch, RightsRequest request) {
    if (ifMatch == null || ifMatch.strip().equals(ANY)) {
      return;
    }
    String current = "\"" + tagOf(request).getValue() + "\"";
    if (!ifMatch.strip().equals(current)) {
      throw ProblemException.of(
          Status.PRECONDITION_FAILED,
          "changed-meanwhile",
          "The request has changed since it was read. Read it again before you act on it.");
    }
  }
}
