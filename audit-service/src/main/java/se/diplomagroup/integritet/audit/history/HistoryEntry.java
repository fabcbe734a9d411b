package se.diplomagroup.integritet.audit.history;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing that was done with the person's data.
///
/// @param kind what sort of thing: `decision`, `request`, `read` or `disposal`
/// @param source the system that told of it
/// @param sentence what happened, in words
record HistoryEntry(
    UUID id,
    @Nullable Instant time,
    Kind kind,
    @Nullable String type,
    @Nullable String source,
    Text sentence) {

  enum Kind {
    @JsonProperty("decision")
    DECISION,
    @JsonProperty("request")
    REQUEST,
    @JsonProperty("read")
    READ,
    @JsonProperty("disposal")
    DISPOSAL
  }

  /// The same in Swedish and English.
  record Text(String sv, String en) {}
}
