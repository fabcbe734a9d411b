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
/// @param closed nothing more is expected of the system
record StoredOrder(
    long position,
    SystemOrdered order,
    Instant dueAt,
    @Nullable SystemReplied reply,
    @Nullable Instant answeredAt,
    int failures,
    boolean replyUnderway,
    boolean closed,
    @Nullable Instant begunAt,
    @Nullable Instant withdrawnAt) {

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
        isLate(now),
        begunAt,
        withdrawnAt);
  }

  /// Whether a reply speaks of this very order.
  boolean isAnsweredBy(SystemReplied candidate) {
    return candidate.system().equals(order.system())
        && candidate.action() == order.action()
        && candidate.origin() == order.origin()
        && candidate.originId().equals(order.originId())
        && (isForgotten() || candidate.subjectId().equals(order.subjectId()));
  }

  /// Whether the system has given its last word. One to an order that was taken back counts, too:
  /// it is the truth about the data.
  boolean answered() {
    return reply != null && reply.outcome().isFinal();
  }

  /// What of a reply is kept: an order that has forgotten whose it was does not learn it anew.
  SystemReplied kept(SystemReplied candidate) {
    return isForgotten() ? ForgottenSubject.in(candidate) : candidate;
  }

  /// Whether it does not say any more whose it was.
  private boolean isForgotten() {
    return order.subjectId().equals(ForgottenSubject.NOBODY);
  }

  boolean mayBegin() {
    return withdrawnAt == null && !answered() && !replyUnderway;
  }

  /// Whether the system has answered that it did it, wholly or in part. It may have to do the same
  /// again, when its database was restored from a backup that is older than the order.
  boolean carriedOut() {
    return reply != null
        && (reply.outcome().isFulfilled() || reply.outcome() == SystemReplied.Outcome.PARTLY);
  }

  UUID originId() {
    return order.originId();
  }

  private boolean isLate(Instant now) {
    return ended(now).isAfter(dueAt);
  }

  private Instant ended(Instant now) {
    if (!closed) {
      return now;
    }
    Instant end = answered() ? answeredAt : withdrawnAt;
    return end == null ? now : end;
  }
}
