package se.diplomagroup.integritet.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A system's answer to an order.
///
/// @param counts how many records of each category the action touched
/// @param evidence digest of the system's own account of what it did
/// @param ground why it was not done in full, where it was not
/// @param until when a deferred order will be tried again
@WireType("system.replied.v1")
public record SystemReplied(
    UUID replyId,
    UUID orderId,
    UUID subjectId,
    Code system,
    SystemOrdered.Action action,
    SystemOrdered.Origin origin,
    UUID originId,
    Outcome outcome,
    List<Count> counts,
    Sha256 evidence,
    @Nullable Code ground,
    @Nullable LocalDate until,
    Instant repliedAt)
    implements Event {

  /// How the order ended. All are final except [#DEFERRED] and [#FAILED], after which another reply
  /// follows.
  public enum Outcome {
    @JsonProperty("done")
    DONE,
    @JsonProperty("no-data")
    NO_DATA,
    @JsonProperty("partly")
    PARTLY,
    @JsonProperty("refused")
    REFUSED,
    @JsonProperty("deferred")
    DEFERRED,
    @JsonProperty("impossible")
    IMPOSSIBLE,
    @JsonProperty("identity-mismatch")
    IDENTITY_MISMATCH,
    @JsonProperty("failed")
    FAILED;

    /// Whether no further reply follows.
    public boolean isFinal() {
      return this != DEFERRED && this != FAILED;
    }

    /// Whether the order is carried out in full.
    public boolean isFulfilled() {
      return this == DONE || this == NO_DATA;
    }
  }

  /// Number of records of one category.
  public record Count(Code category, long records) {}

  @Override
  public Topic topic() {
    return Topic.REPLIES;
  }

  @Override
  public UUID key() {
    return subjectId;
  }
}
