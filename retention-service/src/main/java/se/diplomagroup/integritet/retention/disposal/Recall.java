package se.diplomagroup.integritet.retention.disposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.SystemReplied;
import se.diplomagroup.integritet.contracts.SystemReplied.Count;
import se.diplomagroup.integritet.kit.order.OrderBook;
import se.diplomagroup.integritet.kit.order.OrderState;
import se.diplomagroup.integritet.kit.outbox.Outbox;
import se.diplomagroup.integritet.retention.hold.DisposalUnderWay;
import se.diplomagroup.integritet.retention.hold.DisposalUnderWay.Standing;
import se.diplomagroup.integritet.retention.hold.DisposalUnderWay.SystemPart;
import se.diplomagroup.integritet.retention.hold.OrdersUnderWay;
import se.diplomagroup.integritet.retention.rule.Grounds;

/// What a hold does to disposals whose orders have left: it takes back the orders that no system
/// has begun, and the disposal waits for the release. A system asks before it begins, so what is
/// taken back is taken back for certain.
@ApplicationScoped
class Recall implements OrdersUnderWay {

  private final Disposals disposals;
  private final Rounds rounds;
  private final Repeats repeats;
  private final CallingOff callingOff;
  private final OrderBook book;
  private final Outbox outbox;
  private final Clock clock;

  Recall(
      Disposals disposals,
      Rounds rounds,
      Repeats repeats,
      CallingOff callingOff,
      OrderBook book,
      Outbox outbox,
      Clock clock) {
    this.disposals = disposals;
    this.rounds = rounds;
    this.repeats = repeats;
    this.callingOff = callingOff;
    this.book = book;
    this.outbox = outbox;
    this.clock = clock;
  }

  /// Orders are locked before disposals, as a reply locks them.
  @Override
  @Transactional(TxType.MANDATORY)
  public void recall(UUID subjectId, UUID holdId) {
    Instant now = clock.instant();
    List<UUID> underWay = disposals.underWay(subjectId);
    disposals.met(holdId, underWay);
    repeats.met(holdId, subjectId);
    underWay.stream()
        .flatMap(id -> disposals.rounds(id).stream())
        .filter(round -> !round.calledOff())
        .forEach(round -> book.withdraw(round.originId()));
    underWay.stream()
        .map(id -> disposals.lock(id).orElseThrow())
        .filter(disposal -> !rounds.answers(disposal).areFulfilled())
        .forEach(disposal -> defer(disposal, holdId, now));
  }

  private void defer(Disposal disposal, UUID holdId, Instant now) {
    Deferral earlier = disposal.deferral();
    if (earlier != null && earlier.holdId() != null) {
      return;
    }
    outbox.append(disposal.recall(new Deferral(Grounds.LEGAL_HOLD, holdId, null), now));
    callingOff.ifNothingIsDone(disposal, now);
    disposals.save(disposal, now.plus(DisposalProcess.WHILE_HELD));
  }

  @Override
  public List<DisposalUnderWay> metBy(UUID holdId) {
    Map<UUID, Instant> repeated = repeats.metBy(holdId);
    return disposals.metBy(holdId).entrySet().stream()
        .map(met -> account(disposals.find(met.getKey()).orElseThrow(), met.getValue(), repeated))
        .toList();
  }

  private DisposalUnderWay account(Disposal disposal, List<UUID> met, Map<UUID, Instant> repeated) {
    List<OrderState> orders = rounds.ordersOf(met);
    return new DisposalUnderWay(
        disposal.id(),
        disposal.trigger(),
        disposal.requestId(),
        orders.getFirst().order().orderedAt(),
        Stream.concat(
                orders.stream().filter(order -> repeated.containsKey(order.orderId())),
                Answers.latest(orders).stream())
            .distinct()
            .map(order -> part(order, repeated.get(order.orderId())))
            .toList());
  }

  private static SystemPart part(OrderState order, @Nullable Instant repeatedAt) {
    return new SystemPart(
        order.orderId(),
        order.system(),
        order.action(),
        repeatedAt == null ? standing(order) : Standing.REPEATED,
        order.counts().stream().mapToLong(Count::records).sum(),
        repeatedAt == null ? since(order) : repeatedAt);
  }

  private static Standing standing(OrderState order) {
    SystemReplied.@Nullable Outcome outcome = order.outcome();
    if (order.isRecalled()) {
      return Standing.RECALLED;
    }
    if (outcome == null || !outcome.isFinal()) {
      return order.begunAt() == null ? Standing.ORDERED : Standing.BEGUN;
    }
    return switch (outcome) {
      case DONE -> Standing.CARRIED_OUT;
      case PARTLY -> Standing.CARRIED_OUT_IN_PART;
      case NO_DATA -> Standing.NOTHING_HELD;
      case REFUSED, IMPOSSIBLE, IDENTITY_MISMATCH, FAILED, DEFERRED -> Standing.NOT_CARRIED_OUT;
    };
  }

  private static Instant since(OrderState order) {
    if (order.outcome() != null && order.outcome().isFinal() && order.answeredAt() != null) {
      return order.answeredAt();
    }
    if (order.isRecalled()) {
      return Objects.requireNonNull(order.withdrawnAt());
    }
    return Objects.requireNonNullElse(order.begunAt(), order.order().orderedAt());
  }
}
