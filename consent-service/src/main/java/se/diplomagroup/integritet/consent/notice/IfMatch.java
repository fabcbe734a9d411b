package se.diplomagroup.integritet.consent.notice;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.problem.ProblemException;
import se.diplomagroup.integritet.kit.problem.Violation;

/// Which revision of a draft a caller has read, as its tag in `If-Match` (RFC 9110, 13.1.1). A weak
/// tag never matches; `*` matches any revision, and so says nothing of what was read.
final class IfMatch {

  private static final String ANY = "*";

  private final String header;

  IfMatch(@Nullable String header) {
    this.header = header == null ? "" : header;
  }

  /// The tag of a draft: another one for each revision.
  static EntityTag tagOf(Notice draft) {
    return new EntityTag("%d-%d".formatted(draft.version(), draft.revision()));
  }

  /// @throws ProblemException 428 where it names no revision (RFC 6585), 412 if it names others
  ///   than the present one
  void require(Notice draft) {
    if (!namesRevisions()) {
      String detail = "Say in If-Match which revision of the draft was read.";
      throw ProblemException.of(
          Status.PRECONDITION_REQUIRED,
          "revision-required",
          detail,
          new Violation(HttpHeaders.IF_MATCH, "required", detail));
    }
    requireIfSaid(draft);
  }

  /// @throws ProblemException 412 if it names other revisions than the present one
  void requireIfSaid(Notice draft) {
    String current = "\"" + tagOf(draft).getValue() + "\"";
    if (namesRevisions() && tags().noneMatch(current::equals)) {
      String detail =
          "The draft has changed since it was read. Read it again before you act on it.";
      throw ProblemException.of(
          Status.PRECONDITION_FAILED,
          "changed-meanwhile",
          detail,
          new Violation(HttpHeaders.IF_MATCH, "changed-meanwhile", detail));
    }
  }

  private boolean namesRevisions() {
    return !header.isBlank() && tags().noneMatch(ANY::equals);
  }

  private Stream<String> tags() {
    return Stream.of(header.split(",")).map(String::strip);
  }
}
