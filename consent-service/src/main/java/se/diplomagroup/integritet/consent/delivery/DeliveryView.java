package se.diplomagroup.integritet.consent.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.catalogue.PurposeVersions;
import se.diplomagroup.integritet.consent.catalogue.Words;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.SystemReplied.Outcome;
import se.diplomagroup.integritet.kit.order.OrderState;

/// How far a withdrawal or an objection has come.
///
/// @param decisionId the decision, or the objection, that stopped the purpose
/// @param purposeTitle what the purpose was called when that was decided
/// @param cause whether somebody said no or a consent ended of itself
/// @param decidedAt when that was decided; where it was told here later, when it was told
/// @param milliseconds from then to the last acknowledgement, or null while one is missing
record DeliveryView(
    UUID decisionId,
    Code purpose,
    Words purposeTitle,
    Cause cause,
    State state,
    Instant decidedAt,
    Instant answerBy,
    List<SystemView> systems,
    @Nullable Instant completedAt,
    @Nullable Long milliseconds) {

  enum State {
    @JsonProperty("open")
    OPEN,
    @JsonProperty("late")
    LATE,
    @JsonProperty("completed")
    COMPLETED;

    static State of(Delivery delivery, Instant now) {
      if (delivery.completedAt() != null) {
        return COMPLETED;
      }
      return delivery.answerBy().isBefore(now) ? LATE : OPEN;
    }
  }

  enum SystemState {
    @JsonProperty("open")
    OPEN,
    @JsonProperty("late")
    LATE,
    @JsonProperty("acknowledged")
    ACKNOWLEDGED
  }

  /// @param outcome the system's latest answer, or null while there is none
  /// @param ground why it has not stopped, where it says so
  /// @param late whether it acknowledged too late, or has not by now
  record SystemView(
      Code system,
      SystemState state,
      @Nullable Instant acknowledgedAt,
      @Nullable Outcome outcome,
      @Nullable Code ground,
      boolean late) {

    static SystemView of(OrderState order, Instant now) {
      boolean stopped = order.isFulfilled();
      boolean late = order.late() || (!stopped && order.order().answerBy().isBefore(now));
      SystemState waiting = late ? SystemState.LATE : SystemState.OPEN;
      return new SystemView(
          order.system(),
          stopped ? SystemState.ACKNOWLEDGED : waiting,
          stopped ? order.answeredAt() : null,
          order.outcome(),
          order.ground(),
          late);
    }
  }

  static DeliveryView of(
      Delivery delivery, List<OrderState> orders, PurposeVersions versions, Instant now) {
    Instant completedAt = delivery.completedAt();
    return new DeliveryView(
        delivery.originId(),
        delivery.purpose(),
        versions.titleAt(delivery.purpose(), delivery.decidedAt()),
        delivery.cause(),
        State.of(delivery, now),
        delivery.decidedAt(),
        delivery.answerBy(),
        orders.stream().map(order -> SystemView.of(order, now)).toList(),
        completedAt,
        completedAt == null
            ? null
            : Duration.between(delivery.decidedAt(), completedAt).toMillis());
  }
}
