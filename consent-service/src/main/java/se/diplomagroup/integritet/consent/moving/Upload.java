package se.diplomagroup.integritet.consent.moving;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The file, or the rest of it, sent once; what has become of it so far.
///
/// @param nextLine the line from which to send again, should this upload have broken off
@JsonInclude(JsonInclude.Include.ALWAYS)
record Upload(
    int upload,
    State state,
    long fromLine,
    long nextLine,
    long accepted,
    long duplicates,
    long refused,
    Instant startedAt,
    @Nullable Instant endedAt) {

  enum State {
    @JsonProperty("receiving")
    RECEIVING,
    @JsonProperty("complete")
    COMPLETE,
    @JsonProperty("interrupted")
    INTERRUPTED;

    static State of(String wireName) {
      return valueOf(wireName.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
