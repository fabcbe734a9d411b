package se.diplomagroup.integritet.gateway.dpo;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Delivery;

/// How long withdrawals took, from the decision to the last acknowledgement, in milliseconds.
final class Spread {

  private Spread() {}

  /// Of those that have reached everybody, shortest first.
  static List<Long> times(List<Delivery> deliveries) {
    return deliveries.stream()
        .map(Delivery::milliseconds)
        .filter(Objects::nonNull)
        .sorted()
        .toList();
  }

  static @Nullable Long median(List<Long> times) {
    return times.isEmpty() ? null : times.get(times.size() / 2);
  }

  static @Nullable Long slowest(List<Long> times) {
    return times.isEmpty() ? null : times.getLast();
  }
}
