package se.diplomagroup.integritet.connector;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import se.diplomagroup.integritet.contracts.SystemOrdered;
import se.diplomagroup.integritet.contracts.SystemReplied;
import se.diplomagroup.integritet.contracts.SystemReplied.Outcome;
import se.diplomagroup.integritet.kit.ids.Uuid7;
import se.diplomagroup.integritet.kit.order.Postponement;
import se.diplomagroup.integritet.kit.outbox.Outbox;
import se.diplomagroup.integritet.kit.time.Zones;

/// Writes a reply and the order's new state in one transaction.
@ApplicationScoped
class Replies {

  private final ReceivedOrders orders;
  private final Outbox outbox;
  private final Clock clock;
  private final MeterRegistry metrics;

  Replies(ReceivedOrders orders, Outbox outbox, Clock clock, MeterRegistry metrics) {
    this.orders = orders;
    this.outbox = outbox;
    this.clock = clock;
    this.metrics = metrics;
  }

  /// The system's answer.
  @Transactional(TxType.MANDATORY)
  void reply(ReceivedOrder order, Answer answer) {
    reply(order, answer, Evidence.of(order.ordered(), answer));
  }

  /// The system's answer, with evidence of what was uploaded.
  @Transactional(TxType.MANDATORY)
  void reply(ReceivedOrder order, Answer answer, Evidence evidence) {
    Instant now = clock.instant();
    LocalDate until = answer.until().orElse(null);
    if (answer.outcome() == Outcome.DEFERRED && until != null) {
      requireWithinReason(until, now);
      orders.deferred(order.id(), answer, until.atStartOfDay(Zones.STOCKHOLM).toInstant());
    } else {
      orders.answered(order.id(), answer, evidence, now);
    }
    send(order.ordered(), answer, evidence, now);
  }

  /// The order failed and will be tried again.
  @Transactional(TxType.MANDATORY)
  void failed(ReceivedOrder order, Answer failure) {
    send(order.ordered(), failure, Evidence.of(order.ordered(), failure), clock.instant());
  }

  /// A day that has come is no fault: the order runs again at once.
  private static void requireWithinReason(LocalDate until, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, Zones.STOCKHOLM);
    if (until.isAfter(today) && !Postponement.isPossible(Outcome.DEFERRED, until, now)) {
      throw new IllegalArgumentException("an order is put off for ten years at most");
    }
  }

  private void send(SystemOrdered order, Answer answer, Evidence evidence, Instant now) {
    outbox.append(
        new SystemReplied(
            Uuid7.next(),
            order.orderId(),
            order.subjectId(),
            order.system(),
            order.action(),
            order.origin(),
            order.originId(),
            answer.outcome(),
            counts(answer),
            evidence.hash(),
            answer.ground().orElse(null),
            answer.until().orElse(null),
            now));
    metrics
        .counter(
            "integritet.connector.replies",
            "action",
            order.action().name().toLowerCase(Locale.ROOT),
            "outcome",
            answer.outcome().name().toLowerCase(Locale.ROOT))
        .increment();
  }

  private static List<SystemReplied.Count> counts(Answer answer) {
    return answer.counts().entrySet().stream()
        .map(count -> new SystemReplied.Count(count.getKey(), count.getValue()))
        .toList();
  }
}
