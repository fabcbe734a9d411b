package se.diplomagroup.integritet.rights.request;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.RetentionEvent.Kept;
import se.diplomagroup.integritet.contracts.RightsEvent;
import se.diplomagroup.integritet.contracts.RightsEvent.Closure;
import se.diplomagroup.integritet.contracts.RightsEvent.Outcome;
import se.diplomagroup.integritet.contracts.RightsEvent.Right;
import se.diplomagroup.integritet.contracts.Sha256;
import se.diplomagroup.integritet.kit.problem.Problems;
import se.diplomagroup.integritet.rights.words.WireNames;

/// The decision on a request: one person takes it, and a second one approves what is not granted in
/// full. Then it takes effect.
final class Deciding {

  private final RightsRequest request;

  Deciding(RightsRequest request) {
    this.request = request;
  }

  /// A staff member decides. It takes effect at once where everything is granted; otherwise a
  /// second person approves it first.
  void decide(Decide command, UUID by, Instant now) {
    DecisionGate.requireOpen(request.state(), command.outcome());
    DecisionGate.requirePlan(plan(), command);
    DecisionPolicy.Facts facts =
        new DecisionPolicy.Facts(
            request.right(),
            command.outcome(),
            command.grounds(),
            command.explained(),
            planGrounds());
    switch (DecisionPolicy.answer(facts)) {
      case DecisionPolicy.Answer.Lacking(var slug, var field, var detail) ->
          throw Problems.unprocessable(slug, field, detail);
      case DecisionPolicy.Answer.Stands(var outcome, var grounds, var needsApproval) -> {
        request.decided(Decision.by(by, outcome, grounds, now));
        request.note(Step.DECIDED, Actor.staff(by), WireNames.code(outcome), now);
        if (needsApproval) {
          request.moveTo(RequestState.AWAITING_APPROVAL, now);
        } else {
          carryOut(now);
        }
      }
    }
  }

  /// A second person approves the decision, which takes effect.
  ///
  /// @param planHash the plan that they read, where they say so
  void approve(@Nullable Sha256 planHash, UUID by, Instant now) {
    Decision pending = requirePending(by);
    DecisionGate.requireSame(planHash, plan());
    request.approved(pending.approved(by, now));
    request.note(Step.APPROVED, Actor.staff(by), WireNames.code(pending.outcome()), now);
    carryOut(now);
  }

  /// A second person does not approve the decision: it must be taken anew.
  void sendBack(UUID by, Instant now) {
    requirePending(by);
    request.note(Step.SENT_BACK, Actor.staff(by), null, now);
    request.undecided(now);
  }

  private Decision requirePending(UUID by) {
    Decision pending = request.decision().orElse(null);
    if (request.state() != RequestState.AWAITING_APPROVAL || pending == null) {
      throw Problems.conflict("nothing-to-approve", "No decision waits for approval.");
    }
    if (pending.decidedBy().equals(by)) {
      throw Problems.forbidden("Whoever decided cannot approve: a second person does.");
    }
    return pending;
  }

  private void carryOut(Instant now) {
    Decision taken = request.decision().orElseThrow();
    DisposalPlan plan = plan();
    request.publish(
        new RightsEvent.RequestDecided(
            request.id(),
            request.subjectId(),
            request.right(),
            taken.outcome(),
            taken.groundCodes(),
            plan == null ? null : plan.disposalId(),
            plan == null ? null : new Sha256(plan.hash()),
            taken.decidedBy(),
            taken.approvedBy(),
            now));
    if (taken.outcome() == Outcome.REFUSED) {
      refuse(taken, now);
    } else {
      grant(now);
    }
  }

  private void grant(Instant now) {
    switch (request.right()) {
      case ACCESS -> new Extracting(request).collect(now);
      case OBJECTION -> {
        request.uphold(now);
        request.execute(now);
      }
      case ERASURE, PORTABILITY, RECTIFICATION, RESTRICTION, HUMAN_DECISION -> request.execute(now);
    }
  }

  private void refuse(Decision taken, Instant now) {
    if (request.isConfirmed()
        && (request.right() == Right.OBJECTION || request.right() == Right.HUMAN_DECISION)) {
      Code ground = taken.groundCodes().getFirst();
      request.publish(
          new RightsEvent.ObjectionRejected(
              request.id(), request.subjectId(), request.claim().objectedPurpose(), ground, now));
      request.note(Step.OBJECTION_REJECTED, Actor.SERVICE, ground, now);
    }
    request.close(Closure.REFUSED, now);
  }

  private @Nullable DisposalPlan plan() {
    return request.plan().orElse(null);
  }

  private List<Code> planGrounds() {
    return request.kept().stream()
        .map(Kept::ground)
        .map(Code::value)
        .distinct()
        .sorted()
        .map(Code::of)
        .toList();
  }
}
