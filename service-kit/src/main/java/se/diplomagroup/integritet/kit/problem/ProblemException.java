package se.diplomagroup.integritet.kit.problem;

import jakarta.ws.rs.core.Response.StatusType;
import java.util.List;

/// A command or a query that is answered with a problem. A transaction it leaves is rolled back.
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ProblemDetail problem;

  private ProblemException(ProblemDetail problem) {
    super(problem.type());
    this.problem = problem;
  }

  /// @param slug the last part of the problem's type, listed in `docs/problems.md`
  /// @param detail a sentence for the caller, without any input value
  public static ProblemException of(
      StatusType status, String slug, String detail, Violation... violations) {
    return new ProblemException(ProblemDetail.of(status, slug, detail, List.of(violations)));
  }

  public ProblemDetail problem() {
    return problem;
  }
}
