package se.diplomagroup.integritet.consent.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import se.diplomagroup.integritet.kit.identity.Caller;
import se.diplomagroup.integritet.kit.identity.Role;
import se.diplomagroup.integritet.kit.problem.Problems;

/// The versions that the caller may read: what is published, and for the data protection officer
/// also the drafts.
@ApplicationScoped
class ReadableNotices {

  private final NoticeBoard board;
  private final Notices notices;
  private final Caller caller;

  ReadableNotices(NoticeBoard board, Notices notices, Caller caller) {
    this.board = board;
    this.notices = notices;
    this.caller = caller;
  }

  /// @throws se.diplomagroup.integritet.kit.problem.ProblemException 404 if there is none
  Notice get(int version) {
    return board
        .published()
        .version(version)
        .or(() -> caller.is(Role.DPO) ? notices.find(version) : Optional.empty())
        .orElseThrow(() -> Problems.notFound("notice"));
  }
}
