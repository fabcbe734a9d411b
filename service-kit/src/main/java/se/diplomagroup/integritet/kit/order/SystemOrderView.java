package se.diplomagroup.integritet.kit.order;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.SystemOrdered;
import se.diplomagroup.integritet.contracts.SystemReplied;

/// An order as the ordered system sees it.
///
/// @param items the data concerned; empty means everything the system holds about the person
/// @param purpose the purpose to stop or restrict, where the action is about a purpose
/// @param answerBy when the final answer should have come
/// @param outcome the latest answer
/// @param withdrawn whether it was taken back after the system had begun: it answers what it did
record SystemOrderView(
    UUID orderId,
    UUID subjectId,
    SystemOrdered.Action action,
    SystemOrdered.Origin origin,
    UUID originId,
    List<SystemOrdered.Item> items,
    @Nullable Code purpose,
    Instant orderedAt,
    Instant answerBy,
    SystemReplied.@Nullable Outcome outcome,
    boolean late,
    boolean withdrawn) {

  static SystemOrderView of(OrderState state) {
    SystemOrdered order = state.order();
    return new SystemOrderView(
        order.orderId(),
        order.subjectId(),
        order.action(),
        order.origin(),
        order.originId(),
        order.items(),
        order.purpose(),
        order.orderedAt(),
        order.answerBy(),
        state.outcome(),
        state.late(),
        state.withdrawnAt() != null);
  }
}
