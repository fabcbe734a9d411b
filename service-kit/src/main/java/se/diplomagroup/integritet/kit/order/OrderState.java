package se.diplomagroup.integritet.kit.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Sha256;
import se.diplomagroup.integritet.contracts.SystemOrdered;
import se.diplomagroup.integritet.contracts.SystemReplied;

/// An order and what the system has answered to it so far.
///
/// @param outcome the latest answer, or null while there is none
/// @param counts records touched, by category
/// @param evidence digest of the system's own account of what it did
/// @param ground why it was not done in full, where it was not
/// @param until when a deferred order will be tried again
/// @param answeredAt when the latest answer came
/// @param failures how often the system has said that it failed and will try again
/// @param late whether the final answer came after `answerBy`, or has not come by now
/// @param begunAt when the system was told that it may begin, where it has not answered for it yet
/// @param withdrawnAt when the order was taken back
public record OrderState(
    SystemOrdered order,
    SystemReplied.@Nullable Outcome outcome,
    List<SystemReplied.Count> counts,
    @Nullable Sha256 evidence,
    @Nullable Code ground,
    @Nullable LocalDate until,
    @Nullable Instant answeredAt,
    int failures,
    boolean late,
    @Nullable Instant begunAt,
    @Nullable Instant withdrawnAt) {

  public OrderState {
    counts = List.copyOf(counts);
  }

  public UUID orderId() {
    return order.orderId();
  }

  public Code system() {
    return order.system();
  }

  public SystemOrdered.Action action() {
    return order.action();
  }

  /// Whether the system has given its last word, or was kept from beginning.
  public boolean isFinal() {
    return isRecalled() || (outcome != null && outcome.isFinal());
  }

  /// Whether the order was taken back and for certain nothing was done.
  public boolean isRecalled() {
    if (withdrawnAt == null) {
      return false;
    }
    return outcome == null || !outcome.isFinal()
        ? begunAt == null
        : outcome == SystemReplied.Outcome.REFUSED;
  }

  /// Whether the order was taken back and has ended by that: nothing was done, or not all of it.
  public boolean hasEndedByRecall() {
    return isRecalled() || (withdrawnAt != null && outcome == SystemReplied.Outcome.PARTLY);
  }

  /// Whether the order is carried out in full.
  public boolean isFulfilled() {
    return outcome != null && outcome.isFulfilled();
  }
}
