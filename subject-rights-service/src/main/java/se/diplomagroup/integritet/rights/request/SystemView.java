package se.diplomagroup.integritet.rights.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;
import se.diplomagroup.integritet.contracts.SystemReplied.Count;
import se.diplomagroup.integritet.contracts.SystemReplied.Outcome;
import se.diplomagroup.integritet.kit.order.OrderState;
import se.diplomagroup.integritet.rights.words.WireNames;
import se.diplomagroup.integritet.rights.words.Words;

/// Where one system stands with a request: what it was asked, since when it is as it is, when it
/// tries again.
///
/// @param state the latest answer, or `waiting` while there is none
/// @param since when it was asked, or when it last answered
/// @param nextTry the day on which a deferred order is run again
/// @param answerBy when it should have answered
/// @param late whether that time has passed without, or before, its last word
/// @param failures how often it has failed so far; it tries again by itself
record SystemView(
    Code system,
    Action action,
    String state,
    Instant since,
    @Nullable LocalDate nextTry,
    Instant answerBy,
    boolean late,
    int failures,
    List<Count> counts,
    @Nullable Code ground,
    Words sentence) {

  static SystemView of(OrderState order) {
    Outcome outcome = order.outcome();
    return new SystemView(
        order.system(),
        order.action(),
        outcome == null ? OrderWords.WAITING : WireNames.of(outcome),
        OrderWords.since(order),
        order.until(),
        order.order().answerBy(),
        order.late(),
        order.failures(),
        order.counts(),
        order.ground(),
        OrderWords.sentence(order));
  }
}
