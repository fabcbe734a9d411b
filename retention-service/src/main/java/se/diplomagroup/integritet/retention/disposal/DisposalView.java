package se.diplomagroup.integritet.retention.disposal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalTrigger;
import se.diplomagroup.integritet.contracts.Sha256;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;
import se.diplomagroup.integritet.contracts.SystemReplied;
import se.diplomagroup.integritet.contracts.SystemReplied.Count;
import se.diplomagroup.integritet.kit.order.OrderState;

/// A disposal as others see it: the plan line by line and what each system has answered.
///
/// @param items the plan, only where one disposal is shown
/// @param orders the orders, only where one disposal is shown
/// @param late whether a system has not answered in time
record DisposalView(
    UUID id,
    UUID subjectId,
    DisposalTrigger trigger,
    @Nullable UUID requestId,
    DisposalState state,
    Sha256 planHash,
    int erase,
    int anonymise,
    int keep,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ItemView> items,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<OrderView> orders,
    boolean late,
    @Nullable Deferral deferral,
    Instant plannedAt,
    @Nullable Instant approvedAt,
    @Nullable Instant orderedAt,
    @Nullable Instant answerBy,
    @Nullable Instant completedAt,
    @Nullable Result result) {

  /// A line of the plan.
  record ItemView(
      Code category,
      Code purpose,
      Code system,
      PlanAction action,
      @Nullable LocalDate until,
      @Nullable Code ground,
      List<UUID> records,
      boolean all) {}

  /// An order and its answer.
  record OrderView(
      UUID id,
      Code system,
      Action action,
      SystemReplied.@Nullable Outcome outcome,
      List<Count> counts,
      @Nullable Sha256 evidence,
      @Nullable Code ground,
      @Nullable LocalDate until,
      Instant orderedAt,
      Instant answerBy,
      @Nullable Instant answeredAt,
      int failures,
      boolean late,
      @Nullable Instant begunAt,
      @Nullable Instant withdrawnAt) {}

  static DisposalView inList(Disposal disposal, Instant now) {
    Instant answerBy = disposal.answerBy();
    boolean late =
        disposal.state() == DisposalState.EXECUTING && answerBy != null && now.isAfter(answerBy);
    return of(disposal, null, null, late);
  }

  static DisposalView inFull(Disposal disposal, Answers answers) {
    return of(
        disposal,
        disposal.plan().items().stream().map(DisposalView::item).toList(),
        answers.counted().stream().map(DisposalView::order).toList(),
        answers.areLate());
  }

  private static DisposalView of(
      Disposal disposal,
      @Nullable List<ItemView> items,
      @Nullable List<OrderView> orders,
      boolean late) {
    return new DisposalView(
        disposal.id(),
        disposal.subjectId(),
        disposal.trigger(),
        disposal.requestId(),
        disposal.state(),
        disposal.planHash(),
        disposal.plan().count(PlanAction.ERASE),
        disposal.plan().count(PlanAction.ANONYMISE),
        disposal.plan().count(PlanAction.KEEP),
        items,
        orders,
        late,
        disposal.deferral(),
        disposal.plannedAt(),
        disposal.approvedAt(),
        disposal.orderedAt(),
        disposal.answerBy(),
        disposal.completedAt(),
        disposal.result());
  }

  private static ItemView item(PlanItem item) {
    return new ItemView(
        item.category(),
        item.purpose(),
        item.system(),
        item.action(),
        item.until(),
        item.ground(),
        item.records(),
        item.all());
  }

  private static OrderView order(OrderState state) {
    return new OrderView(
        state.orderId(),
        state.system(),
        state.action(),
        state.outcome(),
        state.counts(),
        state.evidence(),
        state.ground(),
        state.until(),
        state.order().orderedAt(),
        state.order().answerBy(),
        state.answeredAt(),
        state.failures(),
        state.late(),
        state.begunAt(),
        state.withdrawnAt());
  }
}
