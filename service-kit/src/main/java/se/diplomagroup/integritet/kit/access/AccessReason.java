package se.diplomagroup.integritet.kit.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.problem.ProblemException;
import se.diplomagroup.integritet.kit.problem.Violation;

/// Why staff look at a person's data, from the header `X-Access-Reason`.
@RequestScoped
public class AccessReason {

  /// The header's name.
  public static final String HEADER = "X-Access-Reason";

  /// The reasons there are.
  public static final Set<Code> ALL =
      Set.of(
          Code.of("case-work"),
          Code.of("person-asked"),
          Code.of("supervision"),
          Code.of("security"));

  private static final String WHICH =
      "Say why in X-Access-Reason: case-work, person-asked, supervision or security.";

  private final HttpHeaders headers;

  AccessReason(HttpHeaders headers) {
    this.headers = headers;
  }

  /// The reason given.
  ///
  /// @throws ProblemException 400 `reason-required` if none of the known reasons is given
  public Code required() {
    @Nullable String given = headers.getHeaderString(HEADER);
    return ALL.stream()
        .filter(reason -> reason.value().equals(given))
        .findAny()
        .orElseThrow(() ->
            ProblemException.of(
                Status.BAD_REQUEST,
                "reason-required",
                WHICH,
                new Violation(HEADER, "reason-required", WHICH)));
  }
}
