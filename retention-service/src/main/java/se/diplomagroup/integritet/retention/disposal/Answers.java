package se.diplomagroup.integritet.retention.disposal;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Sha256;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;
import se.diplomagroup.integritet.contracts.SystemReplied.Count;
import se.diplomagroup.integritet.kit.order.OrderState;

/// What the systems have answered to the orders of one disposal, over all rounds.
record Answers(List<OrderState> orders) {

  private record Order(Code system, Action action) {}

  Answers {
    orders = List.copyOf(orders);
  }

  /// The latest order to each system for each action.
  List<OrderState> latest() {
    Map<Order, OrderState> latest = new LinkedHashMap<>();
    orders.forEach(order -> latest.put(new Order(order.system(), order.action()), order));
    return List.copyOf(latest.values());
  }

  /// Whether every system has given its last word.
  boolean areFinal() {
    return latest().stream().allMatch(OrderState::isFinal);
  }

  /// Whether every system has done what it was ordered to do.
  boolean areFulfilled() {
    return latest().stream().allMatch(OrderState::isFulfilled);
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
        orders.stream()
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
    return orders.stream()
        .filter(order -> order.action() == action)
        .flatMap(order -> order.counts().stream())
        .mapToLong(Count::records)
        .sum();
  }
}
