package se.diplomagroup.integritet.retention.disposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.SystemOrdered;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;
import se.diplomagroup.integritet.contracts.SystemOrdered.Item;
import se.diplomagroup.integritet.contracts.SystemOrdered.Origin;
import se.diplomagroup.integritet.contracts.Systems;
import se.diplomagroup.integritet.kit.ids.Uuid7;
import se.diplomagroup.integritet.kit.order.OrderBook;
import se.diplomagroup.integritet.kit.order.OrderState;
import se.diplomagroup.integritet.retention.disposal.Disposals.Round;

/// The orders of a disposal. They go out in rounds: first to every other system of the plan, then,
/// on a later day, again to those whose last word was not a fulfilment, and last to this service:
/// what it knows about the person is needed for as long as the plan may have to be made anew.
@ApplicationScoped
class Rounds {

  /// What one system is to do.
  private record Part(Code system, Action action, List<Item> items) {

    boolean isOwn() {
      return system.equals(Systems.RETENTION_SERVICE);
    }
  }

  private final OrderBook book;
  private final Disposals disposals;

  Rounds(OrderBook book, Disposals disposals) {
    this.book = book;
    this.disposals = disposals;
  }

  /// Every order of the disposal, and what became of it.
  Answers answers(Disposal disposal) {
    List<Round> rounds = disposals.rounds(disposal.id());
    Map<UUID, List<OrderState>> byRound =
        book.ordersOf(rounds.stream().map(Round::originId).toList());
    List<OrderState> orders = ordersOf(rounds, false, byRound);
    boolean all =
        parts(disposal)
            .allMatch(part ->
                orders.stream()
                    .anyMatch(order ->
                        order.system().equals(part.system()) && order.action() == part.action()));
    return new Answers(orders, ordersOf(rounds, true, byRound), all);
  }

  private static List<OrderState> ordersOf(
      List<Round> rounds, boolean calledOff, Map<UUID, List<OrderState>> byRound) {
    return rounds.stream()
        .filter(round -> round.calledOff() == calledOff)
        .flatMap(round -> byRound.getOrDefault(round.originId(), List.of()).stream())
        .toList();
  }

  /// The orders of these rounds, the earliest round first.
  List<OrderState> ordersOf(List<UUID> origins) {
    Map<UUID, List<OrderState>> orders = book.ordersOf(origins);
    return origins.stream()
        .flatMap(origin -> orders.getOrDefault(origin, List.of()).stream())
        .toList();
  }

  /// Orders what the plan says of other systems.
  @Transactional(TxType.MANDATORY)
  void first(Disposal disposal, Instant now) {
    issue(disposal, parts(disposal).filter(part -> !part.isOwn()), now);
  }

  /// Orders again what has not been fulfilled.
  @Transactional(TxType.MANDATORY)
  void again(Disposal disposal, List<OrderState> unfulfilled, Instant now) {
    issue(
        disposal,
        unfulfilled.stream()
            .map(state -> new Part(state.system(), state.action(), state.order().items())),
        now);
  }

  /// Orders what the plan says of this service.
  @Transactional(TxType.MANDATORY)
  void last(Disposal disposal, Instant now) {
    issue(disposal, parts(disposal).filter(Part::isOwn), now);
  }

  private static Stream<Part> parts(Disposal disposal) {
    Plan plan = disposal.plan();
    return Stream.concat(
        parts(Action.ERASE, plan.ordersTo(PlanAction.ERASE)),
        parts(Action.ANONYMISE, plan.ordersTo(PlanAction.ANONYMISE)));
  }

  private static Stream<Part> parts(Action action, Map<Code, List<Item>> bySystem) {
    return bySystem.entrySet().stream()
        .map(entry -> new Part(entry.getKey(), action, entry.getValue()));
  }

  private void issue(Disposal disposal, Stream<Part> parts, Instant now) {
    UUID origin = disposals.addRound(disposal.id());
    book.issue(parts.map(part -> order(disposal, origin, part, now)).toList());
  }

  private static SystemOrdered order(Disposal disposal, UUID origin, Part part, Instant now) {
    return new SystemOrdered(
        Uuid7.next(),
        disposal.subjectId(),
        part.system(),
        part.action(),
        Origin.DISPOSAL,
        origin,
        part.items(),
        null,
        now,
        Objects.requireNonNull(disposal.answerBy()));
  }
}
