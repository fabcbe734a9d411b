package se.diplomagroup.integritet.consent.notice;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.ConsentEvent.NoticePublished;
import se.diplomagroup.integritet.contracts.Language;

/// One version of the privacy notice: a draft until it is published, and never changed after that.
/// Swedish and English belong to the same version.
///
/// @param major whether earlier consents for the named purposes lapse when it comes into force
/// @param lapsing the purposes whose earlier consents lapse
/// @param effectiveFrom from when it is in force, or null while it is a draft
public record Notice(
    int version,
    UUID id,
    boolean major,
    Set<Code> lapsing,
    @Nullable Instant effectiveFrom,
    NoticeText swedish,
    NoticeText english) {

  public Notice {
    lapsing = Set.copyOf(lapsing);
    if (!major && !lapsing.isEmpty()) {
      throw new IllegalArgumentException("only a major version lets consents lapse");
    }
  }

  public NoticeText text(Language language) {
    return switch (language) {
      case SWEDISH -> swedish;
      case ENGLISH -> english;
    };
  }

  public boolean isDraft() {
    return effectiveFrom == null;
  }

  /// Whether it had come into force by then.
  public boolean inForceBy(Instant time) {
    return effectiveFrom != null && !effectiveFrom.isAfter(time);
  }

  Notice published(Instant from) {
    return new Notice(version, id, major, lapsing, from, swedish, english);
  }

  NoticePublished asEvent(Instant from) {
    return new NoticePublished(id, version, major, swedish.hash(), english.hash(), from);
  }
}
