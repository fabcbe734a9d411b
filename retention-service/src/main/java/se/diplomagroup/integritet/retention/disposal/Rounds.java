package se.diplomagroup.integritet.retention.disposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.SystemOrdered;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;
import se.diplomagroup.integritet.contracts.SystemOrdered.Item;
import se.diplomagroup.integritet.contracts.SystemOrdered.Origin;
import se.diplomagroup.integritet.kit.ids.Uuid7;
import se.diplomagroup.integritet.kit.order.OrderBook;
import se.diplomagroup.integritet.kit.order.OrderState;

/// The orders of a disposal. They go out in rounds: first to every system of the plan, then, on a
/// later day, again to those whose last word was not a fulfilment.
@ApplicationScoped
class Rounds {

  private final OrderBook book;
  private final Disposals disposals;

  Rounds(OrderBook book, Disposals disposals) {
    this.book = book;
    this.disposals = disposals;
  }

  /// Every order of the disposal and what became of it.
  Answers answers(UUID disposalId) {
    return new Answers(
        disposals.rounds(disposalId).stream()
            .flatMap(origin -> book.ordersOf(origin).stream())
            .toList());
  }

  /// Orders all that the plan says.
  @Transactional(TxType.MANDATORY)
  void first(Disposal disposal, Instant now) {
    UUID origin = disposal.id();
    disposals.addRound(disposal.id(), origin);
    issue(disposal, origin, now, Action.ERASE, disposal.plan().ordersTo(PlanAction.ERASE));
    issue(disposal, origin, now, Action.ANONYMISE, disposal.plan().ordersTo(PlanAction.ANONYMISE));
  }

  /// Orders again what has not been fulfilled.
  @Transactional(TxType.MANDATORY)
  void again(Disposal disposal, List<OrderState> unfulfilled, Instant now) {
    UUID origin = Uuid7.next();
    disposals.addRound(disposal.id(), origin);
    unfulfilled.forEach(state ->
        book.issue(
            order(disposal, origin, now, state.system(), state.action(), state.order().items())));
  }

  private void issue(
      Disposal disposal, UUID origin, Instant now, Action action, Map<Code, List<Item>> bySystem) {
    bySystem.forEach(
        (system, items) -> book.issue(order(disposal, origin, now, system, action, items)));
  }

  private static SystemOrdered order(
      Disposal disposal, UUID origin, Instant now, Code system, Action action, List<Item> items) {
    Instant answerBy = Objects.requireNonNull(disposal.answerBy());
    return new SystemOrdered(
        Uuid7.next(),
        disposal.subjectId(),
        system,
        action,
        Origin.DISPOSAL,
        origin,
        items,
        null,
        now,
        answerBy);
  }
}
