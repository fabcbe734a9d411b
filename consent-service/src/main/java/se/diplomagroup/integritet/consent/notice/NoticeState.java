package se.diplomagroup.integritet.consent.notice;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/// How a version of the notice stands in time.
enum NoticeState {
  @JsonProperty("draft")
  DRAFT,
  @JsonProperty("coming")
  COMING,
  @JsonProperty("in-force")
  IN_FORCE,
  @JsonProperty("superseded")
  SUPERSEDED;

  static NoticeState of(NoticeHead notice, PublishedNotices published, Instant now) {
    Instant from = notice.effectiveFrom();
    if (from == null) {
      return DRAFT;
    }
    int current = published.inForceAt(now).map(Notice::version).orElse(0);
    if (notice.version() < current) {
      return SUPERSEDED;
    }
    return from.isAfter(now) ? COMING : IN_FORCE;
  }
}
