package se.diplomagroup.integritet.retention.disposal;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Sha256;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;
import se.diplomagroup.integritet.contracts.SystemReplied.Count;
import se.diplomagroup.integritet.contracts.SystemReplied.Outcome;
import se.diplomagroup.integritet.kit.order.OrderState;

/// What the systems have answered to the orders of one disposal.
///
/// @param orders those of all rounds that were not called off
/// @param besides those of rounds that were called off which a system has carried out all the same:
///   they say nothing about the plan, and count in the end
/// @param all whether every part of the plan has been ordered
record Answers(List<OrderState> orders, List<OrderState> besides, boolean all) {

  private record Order(Code system, Action action) {}

  Answers {
    orders = List.copyOf(orders);
    besides = besides.stream().filter(Answers::hasDisposed).toList();
  }

  /// The latest of the orders to each system for each action.
  static List<OrderState> latest(List<OrderState> orders) {
    Map<Order, OrderState> latest = new LinkedHashMap<>();
    orders.forEach(order -> latest.put(new Order(order.system(), order.action()), order));
    return List.copyOf(latest.values());
  }

  private List<OrderState> latest() {
    return latest(orders);
  }

  /// Every order that is about this plan, or has disposed of something on the way to it.
  List<OrderState> counted() {
    return Stream.concat(besides.stream(), orders.stream()).toList();
  }

  /// Whether every system that was ordered has given its last word.
  boolean areFinal() {
    return latest().stream().allMatch(OrderState::isFinal);
  }

  /// Whether every system has done what the plan says.
  boolean areFulfilled() {
    return all && latest().stream().allMatch(OrderState::isFulfilled);
  }

  /// Whether it is certain that no system has disposed of anything, or will.
  boolean areVoid() {
    return orders.stream().allMatch(order -> order.isFinal() && !hasDisposed(order));
  }

  private static boolean hasDisposed(OrderState order) {
    return order.outcome() == Outcome.DONE || order.outcome() == Outcome.PARTLY;
  }

  /// Orders whose last word is not a fulfilment.
  List<OrderState> unfulfilled() {
    return latest().stream().filter(order -> order.isFinal() && !order.isFulfilled()).toList();
  }

  /// Whether a system has not given its last word in time.
  boolean areLate() {
    return latest().stream().anyMatch(order -> order.late() && !order.isFinal());
  }

  /// The sum of it, with a digest over the evidence of every reply: the same replies give the same
  /// digest in whatever order they came.
  Result result() {
    String evidence =
        counted().stream()
            .map(OrderState::evidence)
            .filter(Objects::nonNull)
            .map(Sha256::hex)
            .sorted()
            .collect(Collectors.joining("\n"));
    return new Result(
        records(Action.ERASE),
        records(Action.ANONYMISE),
        Sha256.of(evidence.getBytes(StandardCharsets.US_ASCII)));
  }

  private long records(Action action) {
    return counted().stream()
        .filter(order -> order.action() == action)
        .flatMap(order -> order.counts().stream())
        .mapToLong(Count::records)
        .sum();
  }
}
