package se.diplomagroup.integritet.consent.notice;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Sha256;

/// A version of the notice in the list of versions.
///
/// @param plannedFrom from when a draft is meant to be in force, or null
record NoticeSummary(
    int version,
    NoticeState state,
    boolean major,
    Set<Code> lapsing,
    @Nullable Instant effectiveFrom,
    @Nullable Instant plannedFrom,
    Hashes hashes) {

  record Hashes(Sha256 sv, Sha256 en) {}

  static NoticeSummary of(NoticeHead notice, NoticeState state) {
    return new NoticeSummary(
        notice.version(),
        state,
        notice.major(),
        notice.lapsing(),
        notice.effectiveFrom(),
        notice.plannedFrom(),
        new Hashes(notice.swedish(), notice.english()));
  }
}
