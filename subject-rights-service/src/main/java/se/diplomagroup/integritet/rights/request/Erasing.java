package se.diplomagroup.integritet.rights.request;

import java.time.Instant;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalCompleted;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalDeferred;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalPlanned;
import se.diplomagroup.integritet.contracts.RightsEvent;
import se.diplomagroup.integritet.contracts.RightsEvent.Closure;
import se.diplomagroup.integritet.contracts.RightsEvent.Right;

/// The erasure: planned, held and carried out by retention-service, which tells how it goes.
final class Erasing {

  private final RightsRequest request;

  Erasing(RightsRequest request) {
    this.request = request;
  }

  /// A plan is asked for.
  void open(Instant now) {
    request.moveTo(RequestState.PLANNING, now);
    request.publish(
        new RightsEvent.ErasureRequested(
            request.id(), request.subjectId(), request.receivedOn(), request.dueOn()));
    request.note(Step.PLANNING, Actor.SERVICE, null, now);
  }

  /// retention-service has made a plan, or made it anew. A decision on another plan is void, even
  /// one that was in effect: retention-service makes a plan anew only as long as nothing is done on
  /// the earlier one, be it that nothing has been ordered or that a hold took back every order.
  void planned(DisposalPlanned event, Instant now) {
    if (request.right() != Right.ERASURE
        || request.state() == RequestState.CLOSED
        || !request.isConfirmed()) {
      return;
    }
    boolean changed =
        request.plan().filter(plan -> !plan.hash().equals(event.planHash().hex())).isPresent();
    request.planned(DisposalPlan.of(event), event.kept());
    if (request.state() == RequestState.PLANNING) {
      request.moveTo(RequestState.PLAN_READY, now);
      request.note(Step.PLANNED, Actor.SERVICE, null, now);
    } else if (changed) {
      request.note(Step.PLAN_CHANGED, Actor.SERVICE, null, now);
      voidDecision(now);
    }
  }

  private void voidDecision(Instant now) {
    if (request.decision().isPresent()) {
      request.note(Step.DECISION_VOID, Actor.SERVICE, null, now);
      request.waits(null);
      request.undecided(now);
    }
  }

  /// Something holds the data. The erasure is run again by itself when it no longer does.
  void deferred(DisposalDeferred event, Instant now) {
    if (request.state() == RequestState.CLOSED) {
      return;
    }
    request.waits(Deferral.of(event));
    request.note(Step.DEFERRED, Actor.SERVICE, event.ground(), now);
    if (request.state() == RequestState.EXECUTING) {
      request.moveTo(RequestState.DEFERRED, now);
    }
  }

  /// Every system gave a final, evidenced answer to the disposal.
  void completed(DisposalCompleted event, Instant now) {
    if (request.state() != RequestState.EXECUTING && request.state() != RequestState.DEFERRED) {
      return;
    }
    request.erased(event.erased(), event.anonymised(), event.kept());
    request.note(Step.ERASED, Actor.SERVICE, null, now);
    request.close(event.kept().isEmpty() ? Closure.FULFILLED : Closure.PARTLY_FULFILLED, now);
  }
}
