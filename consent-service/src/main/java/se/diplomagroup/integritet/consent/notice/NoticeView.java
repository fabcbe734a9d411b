package se.diplomagroup.integritet.consent.notice;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.catalogue.ControllerView;
import se.diplomagroup.integritet.contracts.Language;
import se.diplomagroup.integritet.contracts.Sha256;

/// A notice in one language, as shown to the reader.
record NoticeView(
    int version,
    State state,
    Language language,
    String title,
    String text,
    Sha256 hash,
    @Nullable Instant effectiveFrom,
    ControllerView controller) {

  /// How a version stands in time.
  enum State {
    @JsonProperty("draft")
    DRAFT,
    @JsonProperty("coming")
    COMING,
    @JsonProperty("in-force")
    IN_FORCE,
    @JsonProperty("superseded")
    SUPERSEDED;

    static State of(Notice notice, PublishedNotices published, Instant now) {
      if (notice.isDraft()) {
        return DRAFT;
      }
      if (!notice.inForceBy(now)) {
        return COMING;
      }
      boolean current =
          published.inForceAt(now).filter(it -> it.version() == notice.version()).isPresent();
      return current ? IN_FORCE : SUPERSEDED;
    }
  }

  static NoticeView of(Notice notice, State state, Language language, ControllerView controller) {
    NoticeText text = notice.text(language);
    return new NoticeView(
        notice.version(),
        state,
        language,
        text.title(),
        text.text(),
        text.hash(),
        notice.effectiveFrom(),
        controller);
  }
}
