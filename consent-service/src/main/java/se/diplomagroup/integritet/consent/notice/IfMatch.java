package se.diplomagroup.integritet.consent.notice;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response.Status;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.problem.ProblemException;

/// Which revision of a draft a caller has read, as its tag in `If-Match` (RFC 9110, 13.1.1). A weak
/// tag never matches, and neither does `*`, which says nothing of what was read.
final class IfMatch {

  private final @Nullable String header;

  IfMatch(@Nullable String header) {
    this.header = header;
  }

  /// The tag of a draft: another one for each revision.
  static EntityTag tagOf(Notice draft) {
    return new EntityTag("%d-%d".formatted(draft.version(), draft.revision()));
  }

  /// @throws ProblemException 428 without the header (RFC 6585), 412 if it names other revisions
  ///   than the present one
  void require(Notice draft) {
    if (header == null || header.isBlank()) {
      throw ProblemException.of(
          Status.PRECONDITION_REQUIRED,
          "revision-required",
          "Say in If-Match which revision of the draft was read.");
    }
    requireIfSaid(draft);
  }

  /// @throws ProblemException 412 if the header is there and names other revisions than the present
  ///   one
  void requireIfSaid(Notice draft) {
    if (header == null || header.isBlank()) {
      return;
    }
    String current = "\"" + tagOf(draft).getValue() + "\"";
    if (Stream.of(header.split(",")).map(String::strip).noneMatch(current::equals)) {
      throw ProblemException.of(
          Status.PRECONDITION_FAILED,
          "changed-meanwhile",
          "The draft has changed since it was read. Read it again before you act on it.");
    }
  }
}
