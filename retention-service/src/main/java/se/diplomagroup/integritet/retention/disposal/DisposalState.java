package se.diplomagroup.integritet.retention.disposal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Where a disposal stands. The only way from one state to another is a [Step]; all of them are
/// listed there and nowhere else.
enum DisposalState {
  @JsonProperty("requested")
  REQUESTED,
  @JsonProperty("planned")
  PLANNED,
  @JsonProperty("approved")
  APPROVED,
  @JsonProperty("executing")
  EXECUTING,
  @JsonProperty("deferred")
  DEFERRED,
  @JsonProperty("completed")
  COMPLETED,
  @JsonProperty("cancelled")
  CANCELLED;

  /// Every legal transition.
  enum Step {
    /// The plan is made.
    PLAN(PLANNED, REQUESTED),
    /// The plan is made anew, because what is known about the person has changed.
    REPLAN(PLANNED, PLANNED, APPROVED, DEFERRED),
    /// The plan is decided on: by staff for a request, by rule otherwise.
    APPROVE(APPROVED, PLANNED),
    /// Something holds the data: it waits, and runs again by itself.
    DEFER(DEFERRED, APPROVED, DEFERRED),
    /// What held the data is gone.
    RESUME(APPROVED, DEFERRED),
    /// The orders are out, and the plan stands as it is.
    EXECUTE(EXECUTING, APPROVED),
    /// A system's last word is not a fulfilment: it waits, and that system is ordered again.
    STALL(DEFERRED, EXECUTING),
    /// A hold takes back the orders that are not carried out: it waits for the release.
    RECALL(DEFERRED, EXECUTING, DEFERRED),
    /// Every order was taken back and nothing is done: it is as if none had left.
    CALL_OFF(APPROVED, EXECUTING),
    /// The systems that had not fulfilled their orders are ordered again.
    RETRY(EXECUTING, DEFERRED),
    /// Every system gave a final answer that fulfils its order.
    COMPLETE(COMPLETED, EXECUTING),
    /// The request was refused or withdrawn, or nothing is due any longer.
    CANCEL(CANCELLED, REQUESTED, PLANNED, APPROVED, DEFERRED);

    private final DisposalState to;
    private final Set<DisposalState> from;

    Step(DisposalState to, DisposalState... from) {
      this.to = to;
      this.from = EnumSet.copyOf(List.of(from));
    }

    DisposalState to() {
      return to;
    }

    boolean isLegalFrom(DisposalState state) {
      return from.contains(state);
    }
  }

  /// Takes a step.
  ///
  /// @throws IllegalStateException if it is not legal from here
  DisposalState take(Step step) {
    if (!step.isLegalFrom(this)) {
      throw new IllegalStateException("a disposal that is " + wireName() + " cannot " + step);
    }
    return step.to();
  }

  boolean can(Step step) {
    return step.isLegalFrom(this);
  }

  boolean isEnd() {
    return Arrays.stream(Step.values()).noneMatch(this::can);
  }

  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  static DisposalState ofWireName(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
