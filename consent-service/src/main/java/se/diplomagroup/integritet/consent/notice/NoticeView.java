package se.diplomagroup.integritet.consent.notice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.catalogue.ControllerView;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Language;
import se.diplomagroup.integritet.contracts.Sha256;

/// A notice in one language, as shown to the reader.
///
/// @param text the clauses joined; the digest is over its bytes in UTF-8
record NoticeView(
    int version,
    NoticeState state,
    Language language,
    String title,
    String text,
    Sha256 hash,
    @Nullable Instant effectiveFrom,
    List<ClauseView> clauses,
    ControllerView controller) {

  record ClauseView(Code key, List<PromiseId> promises, String text) {}

  static NoticeView of(
      Notice notice, NoticeState state, Language language, ControllerView controller) {
    NoticeText text = notice.text(language);
    return new NoticeView(
        notice.version(),
        state,
        language,
        text.title(),
        text.text(),
        text.hash(),
        notice.effectiveFrom(),
        notice.clauses().stream()
            .map(it -> new ClauseView(it.key(), it.promises(), it.text(language)))
            .toList(),
        controller);
  }
}
