package se.diplomagroup.integritet.consent.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.core.Response.Status;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.problem.ProblemException;
import se.diplomagroup.integritet.kit.problem.Problems;

/// A draft of the next version of the catalogue. It is decided once, and approved only by somebody
/// else than its proposer.
///
/// @param baseVersion the version in force when it was proposed, with which it was compared
/// @param reason why, in the proposer's words
/// @param document the whole catalogue as it would be
record Proposal(
    UUID id,
    State state,
    int baseVersion,
    String reason,
    Catalogue document,
    UUID proposedBy,
    Instant proposedAt,
    @Nullable Decided decided) {

  /// How a proposal stands.
  enum State {
    @JsonProperty("proposed")
    PROPOSED("proposed"),
    @JsonProperty("approved")
    APPROVED("approved"),
    @JsonProperty("rejected")
    REJECTED("rejected");

    private final String wireName;

    State(String wireName) {
      this.wireName = wireName;
    }

    String wireName() {
      return wireName;
    }

    /// @throws ProblemException 400 if there is no such state
    static State parse(String name) {
      for (State state : values()) {
        if (state.wireName.equals(name)) {
          return state;
        }
      }
      throw Problems.invalid("state", "known", "The states are proposed, approved and rejected.");
    }
  }

  /// @param reason why it was rejected
  record Decided(UUID by, Instant at, @Nullable String reason) {}

  Proposal approved(UUID by, Instant at, int versionInForce) {
    requireOpen();
    if (by.equals(proposedBy)) {
      throw ProblemException.of(
          Status.FORBIDDEN,
          "approver-is-proposer",
          "Another person than the proposer approves a change of the catalogue.");
    }
    if (versionInForce != baseVersion) {
      throw staleBase();
    }
    return decided(State.APPROVED, new Decided(by, at, null));
  }

  /// By anybody who may propose: a proposer who has thought better of it, too.
  Proposal rejected(UUID by, Instant at, String why) {
    requireOpen();
    return decided(State.REJECTED, new Decided(by, at, why));
  }

  static ProblemException staleBase() {
    return Problems.conflict(
        "stale-base",
        "Another version of the catalogue has taken effect since: read it, and propose on it.");
  }

  /// @throws ProblemException 409 `proposal-decided` if it has been decided
  void requireOpen() {
    if (state != State.PROPOSED) {
      throw Problems.conflict("proposal-decided", "The proposal has been approved or rejected.");
    }
  }

  private Proposal decided(State next, Decided by) {
    return new Proposal(id, next, baseVersion, reason, document, proposedBy, proposedAt, by);
  }
}
