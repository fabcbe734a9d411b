package se.diplomagroup.integritet.rights.request;

import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.RightsEvent.Outcome;
import se.diplomagroup.integritet.contracts.Sha256;
import se.diplomagroup.integritet.kit.problem.Problems;

/// Whether a request can be decided on as it stands, and on the plan that was read. Each refusal
/// says what to do instead.
final class DecisionGate {

  private DecisionGate() {}

  static void requireOpen(RequestState state, Outcome outcome) {
    switch (state) {
      case RECEIVED, PLAN_READY -> {}
      case IDENTITY_CHECK -> requireRefusal(outcome);
      case AWAITING_APPROVAL ->
          throw Problems.conflict(
              "already-decided", "A decision waits for approval by a second person.");
      case PLANNING ->
          throw Problems.conflict(
              "plan-missing", "The plan of the erasure is not there yet. Decide when it is.");
      case COLLECTING, READY ->
          throw Problems.conflict("no-decision-needed", "An extract is given without a decision.");
      case EXECUTING, DEFERRED, CLOSED ->
          throw Problems.conflict("already-decided", "The request is already decided.");
    }
  }

  private static void requireRefusal(Outcome outcome) {
    if (outcome != Outcome.REFUSED) {
      throw Problems.conflict(
          "identity-unconfirmed",
          "It is not confirmed who is asking. Confirm the identity first, or refuse under Art."
              + " 12(6).");
    }
  }

  /// Nobody decides on another plan than the one that stands; a refusal need not name one.
  static void requirePlan(@Nullable DisposalPlan current, Decide command) {
    if (current == null) {
      return;
    }
    Sha256 read = command.planHash();
    if (read != null) {
      requireSame(read, current);
    } else if (command.outcome() != Outcome.REFUSED) {
      throw Problems.unprocessable(
          "plan-hash-missing", "planHash", "Name the hash of the plan that the decision is about.");
    }
  }

  static void requireSame(@Nullable Sha256 read, @Nullable DisposalPlan current) {
    if (read != null && current != null && !read.hex().equals(current.hash())) {
      throw Problems.conflict(
          "plan-changed",
          "The plan has changed since it was read. Read the request again, look at its new plan and"
              + " decide on that one, with its planHash.");
    }
  }
}
