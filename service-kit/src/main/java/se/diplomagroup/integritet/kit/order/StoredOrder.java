package se.diplomagroup.integritet.kit.order;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.SystemOrdered;
import se.diplomagroup.integritet.contracts.SystemReplied;

/// An order as a row.
///
/// @param position the order's place among all that this service has issued
/// @param dueAt when the final answer should have come
/// @param reply the latest answer
/// @param replyUnderway a final answer came over REST and is on its way through the topic
record StoredOrder(
    long position,
    SystemOrdered order,
    Instant dueAt,
    @Nullable SystemReplied reply,
    @Nullable Instant answeredAt,
    int failures,
    boolean replyUnderway,
    boolean closed) {

  OrderState state(Instant now) {
    return new OrderState(
        order,
        reply == null ? null : reply.outcome(),
        reply == null ? List.of() : reply.counts(),
        reply == null ? null : reply.evidence(),
        reply == null ? null : reply.ground(),
        reply == null ? null : reply.until(),
        answeredAt,
        failures,
        isLate(now));
  }

  /// Whether a reply speaks of this very order.
  boolean isAnsweredBy(SystemReplied candidate) {
    return candidate.system().equals(order.system())
        && candidate.action() == order.action()
        && candidate.origin() == order.origin()
        && candidate.originId().equals(order.originId())
        && candidate.subjectId().equals(order.subjectId());
  }

  UUID originId() {
    return order.originId();
  }

  private boolean isLate(Instant now) {
    Instant end = closed && answeredAt != null ? answeredAt : now;
    return end.isAfter(dueAt);
  }
}
