package se.diplomagroup.integritet.kit.problem;

import jakarta.ws.rs.core.Response.Status;
import java.util.List;

/// The problems that most endpoints need.
public final class Problems {

  static final String INVALID_INPUT = "invalid-input";
  static final String INVALID_DETAIL = "The request does not have the required form.";

  private Problems() {}

  /// 400: one field does not have the required form.
  public static ProblemException invalid(String field, String rule, String detail) {
    return ProblemException.of(
        Status.BAD_REQUEST, INVALID_INPUT, INVALID_DETAIL, new Violation(field, rule, detail));
  }

  /// 404: there is no such thing, or none that this caller may know of.
  public static ProblemException notFound(String what) {
    return ProblemException.of(Status.NOT_FOUND, "not-found", "There is no such " + what + ".");
  }

  /// 403: the caller may not do this.
  public static ProblemException forbidden(String detail) {
    return ProblemException.of(Status.FORBIDDEN, "forbidden", detail);
  }

  /// 409: it does not fit what is already there.
  public static ProblemException conflict(String slug, String detail) {
    return ProblemException.of(Status.CONFLICT, slug, detail);
  }

  /// 409: one field does not fit what is already there.
  public static ProblemException conflict(String slug, String field, String detail) {
    return ProblemException.of(Status.CONFLICT, slug, detail, new Violation(field, slug, detail));
  }

  /// 423: not now, and perhaps later.
  public static ProblemException locked(String slug, String detail) {
    return ProblemException.of(Locked.STATUS, slug, detail);
  }

  /// 422: well formed, and still not possible.
  public static ProblemException unprocessable(String slug, String field, String detail) {
    return ProblemException.of(
        UnprocessableContent.STATUS, slug, detail, new Violation(field, slug, detail));
  }

  /// 422: well formed, and still not possible, for several reasons.
  public static ProblemException unprocessable(
      String slug, String detail, List<Violation> violations) {
    return ProblemException.of(
        UnprocessableContent.STATUS, slug, detail, violations.toArray(Violation[]::new));
  }

  /// 410: it has been, and is no more.
  public static ProblemException gone(String slug, String detail) {
    return ProblemException.of(Status.GONE, slug, detail);
  }

  /// 410: what one field names has been, and is no more.
  public static ProblemException gone(String slug, String field, String detail) {
    return ProblemException.of(Status.GONE, slug, detail, new Violation(field, slug, detail));
  }
}
