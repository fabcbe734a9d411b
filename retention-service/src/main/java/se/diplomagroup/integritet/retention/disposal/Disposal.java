package se.diplomagroup.integritet.retention.disposal;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalApproved;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalCompleted;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalDeferred;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalPlanned;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalTrigger;
import se.diplomagroup.integritet.contracts.Sha256;
import se.diplomagroup.integritet.retention.disposal.DisposalState.Step;

/// The deletion of what is held about one person, or of a part of it: the only way in which
/// anything is ever deleted.
///
/// A disposal is planned, decided on exactly as planned, executed by orders to every system that
/// holds the data, and completed when each of them has given a final answer that fulfils its order.
/// A hold defers it, and takes back what is ordered and not carried out. Before the orders are out
/// the plan may change, which makes an earlier decision void; afterwards it may not, unless every
/// one of them was taken back.
final class Disposal {

  private static final Plan NO_PLAN = new Plan(false, java.util.List.of());

  private final UUID id;
  private final UUID subjectId;
  private final DisposalTrigger trigger;
  private final @Nullable UUID requestId;
  private final @Nullable UUID companyId;
  private DisposalState state;
  private Plan plan;
  private Instant plannedAt;
  private @Nullable Instant approvedAt;
  private @Nullable Instant orderedAt;
  private @Nullable Instant answerBy;
  private @Nullable Instant completedAt;
  private @Nullable Deferral deferral;
  private @Nullable Result result;

  private Disposal(
      UUID id,
      UUID subjectId,
      DisposalTrigger trigger,
      @Nullable UUID requestId,
      @Nullable UUID companyId,
      Instant now) {
    this.id = id;
    this.subjectId = subjectId;
    this.trigger = trigger;
    this.requestId = requestId;
    this.companyId = companyId;
    this.state = DisposalState.REQUESTED;
    this.plan = NO_PLAN;
    this.plannedAt = now;
  }

  /// A person has asked to be erased.
  static Disposal requested(UUID id, UUID subjectId, UUID requestId, Instant now) {
    return new Disposal(id, subjectId, DisposalTrigger.REQUEST, requestId, null, now);
  }

  /// The administrator of a company deletes one of its users.
  static Disposal ofUser(UUID id, UUID subjectId, UUID companyId, Instant now) {
    return new Disposal(id, subjectId, DisposalTrigger.ADMINISTRATOR, null, companyId, now);
  }

  /// The time for something is up.
  static Disposal scheduled(UUID id, UUID subjectId, Instant now) {
    return new Disposal(id, subjectId, DisposalTrigger.SCHEDULE, null, null, now);
  }

  /// A disposal as it was stored.
  static Disposal stored(Stored stored) {
    Disposal disposal =
        new Disposal(
            stored.id,
            stored.subjectId,
            stored.trigger,
            stored.requestId,
            stored.companyId,
            stored.plannedAt);
    disposal.state = stored.state;
    disposal.plan = stored.plan;
    disposal.approvedAt = stored.approvedAt;
    disposal.orderedAt = stored.orderedAt;
    disposal.answerBy = stored.answerBy;
    disposal.completedAt = stored.completedAt;
    disposal.deferral = stored.deferral;
    disposal.result = stored.result;
    return disposal;
  }

  /// The columns of a disposal.
  record Stored(
      UUID id,
      UUID subjectId,
      DisposalTrigger trigger,
      @Nullable UUID requestId,
      @Nullable UUID companyId,
      DisposalState state,
      Plan plan,
      Instant plannedAt,
      @Nullable Instant approvedAt,
      @Nullable Instant orderedAt,
      @Nullable Instant answerBy,
      @Nullable Instant completedAt,
      @Nullable Deferral deferral,
      @Nullable Result result) {}

  /// What the disposal is about.
  Scope scope() {
    return switch (trigger) {
      case SCHEDULE -> new Scope.Schedule();
      case REQUEST -> new Scope.Request();
      case ADMINISTRATOR -> new Scope.Company(Objects.requireNonNull(companyId));
    };
  }

  /// Whether somebody has to decide on the plan; otherwise the rule or the administrator has.
  boolean needsDecision() {
    return trigger == DisposalTrigger.REQUEST;
  }

  /// Whether orders have gone out, so that the plan stands as it is.
  boolean isUnderWay() {
    return orderedAt != null;
  }

  /// Whether it waits for the release of a hold, or has not been looked at since.
  boolean waitsForAHold() {
    return deferral != null && deferral.holdId() != null;
  }

  DisposalPlanned plan(Plan first, Instant now) {
    take(Step.PLAN);
    return planned(first, now);
  }

  /// Replaces the plan; what was decided on the earlier one is void.
  DisposalPlanned replan(Plan fresh, Instant now) {
    if (isUnderWay()) {
      throw new IllegalStateException("a plan whose orders are out cannot change");
    }
    take(Step.REPLAN);
    approvedAt = null;
    deferral = null;
    return planned(fresh, now);
  }

  /// Tells the plan again, to somebody who decided on another one.
  DisposalPlanned announce() {
    return planned(plan, plannedAt);
  }

  DisposalApproved approve(Sha256 hash, Instant now) {
    if (!hash.equals(planHash())) {
      throw new IllegalArgumentException("the decision is on another plan");
    }
    take(Step.APPROVE);
    approvedAt = now;
    return new DisposalApproved(id, subjectId, requestId, hash, now);
  }

  /// Waits. Waiting on for the same reason is not told again.
  Optional<DisposalDeferred> defer(Deferral reason, Instant now) {
    boolean known = state == DisposalState.DEFERRED && reason.equals(deferral);
    take(Step.DEFER);
    return known ? Optional.empty() : Optional.of(deferred(reason, now));
  }

  void resume() {
    take(Step.RESUME);
    deferral = null;
  }

  /// The orders go out.
  void execute(Instant answersBy, Instant now) {
    take(Step.EXECUTE);
    orderedAt = now;
    answerBy = answersBy;
  }

  /// A system will not do it, or not all of it.
  DisposalDeferred stall(Deferral reason, Instant now) {
    take(Step.STALL);
    return deferred(reason, now);
  }

  /// A hold takes back the orders that are not carried out.
  DisposalDeferred recall(Deferral reason, Instant now) {
    take(Step.RECALL);
    return deferred(reason, now);
  }

  /// Every order was taken back and nothing is done: the plan is made anew before others leave.
  void callOff() {
    if (state == DisposalState.EXECUTING) {
      take(Step.CALL_OFF);
    }
    orderedAt = null;
    answerBy = null;
  }

  /// More orders go out while others are answered already.
  void awaitAnswers(Instant answersBy) {
    answerBy = answersBy;
  }

  void retry(Instant answersBy) {
    take(Step.RETRY);
    deferral = null;
    answerBy = answersBy;
  }

  DisposalCompleted complete(Result reached, Instant now) {
    take(Step.COMPLETE);
    deferral = null;
    completedAt = now;
    result = reached;
    return new DisposalCompleted(
        id,
        subjectId,
        requestId,
        reached.erased(),
        reached.anonymised(),
        plan.kept(),
        reached.evidence(),
        now);
  }

  void cancel() {
    take(Step.CANCEL);
    deferral = null;
  }

  boolean can(Step step) {
    return state.can(step);
  }

  Sha256 planHash() {
    return plan.hash(subjectId);
  }

  private DisposalPlanned planned(Plan made, Instant now) {
    plan = made;
    plannedAt = now;
    return new DisposalPlanned(
        id,
        subjectId,
        trigger,
        requestId,
        planHash(),
        plan.count(PlanAction.ERASE),
        plan.count(PlanAction.ANONYMISE),
        plan.kept(),
        now);
  }

  private DisposalDeferred deferred(Deferral reason, Instant now) {
    deferral = reason;
    return new DisposalDeferred(
        id, subjectId, requestId, reason.ground(), reason.holdId(), reason.until(), now);
  }

  private void take(Step step) {
    state = state.take(step);
  }

  UUID id() {
    return id;
  }

  UUID subjectId() {
    return subjectId;
  }

  DisposalTrigger trigger() {
    return trigger;
  }

  @Nullable UUID requestId() {
    return requestId;
  }

  @Nullable UUID companyId() {
    return companyId;
  }

  DisposalState state() {
    return state;
  }

  Plan plan() {
    return plan;
  }

  Instant plannedAt() {
    return plannedAt;
  }

  @Nullable Instant approvedAt() {
    return approvedAt;
  }

  @Nullable Instant orderedAt() {
    return orderedAt;
  }

  @Nullable Instant answerBy() {
    return answerBy;
  }

  @Nullable Instant completedAt() {
    return completedAt;
  }

  @Nullable Deferral deferral() {
    return deferral;
  }

  @Nullable Result result() {
    return result;
  }
}
