package se.diplomagroup.integritet.gateway.dpo;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Delivery;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.SystemDelivery;

/// What a system has not acknowledged yet of the withdrawals that it was told of.
///
/// @param open how many it still has time for
/// @param late how many it should have acknowledged by now
/// @param since the oldest of them
public record Lag(String system, long open, long late, Instant since) {

  /// The systems that have something left, those with the most late ones first.
  static List<Lag> of(List<Delivery> deliveries) {
    Map<String, Lag> bySystem = new LinkedHashMap<>();
    for (Delivery delivery : deliveries) {
      for (SystemDelivery system : delivery.all()) {
        if (!system.isAcknowledged()) {
          bySystem.merge(system.system(), of(delivery, system), Lag::plus);
        }
      }
    }
    return bySystem.values().stream()
        .sorted(
            Comparator.comparingLong(Lag::late)
                .thenComparingLong(Lag::open)
                .reversed()
                .thenComparing(Lag::system))
        .toList();
  }

  private static Lag of(Delivery delivery, SystemDelivery system) {
    boolean late = system.isLate();
    return new Lag(system.system(), late ? 0 : 1, late ? 1 : 0, delivery.decidedAt());
  }

  private Lag plus(Lag other) {
    return new Lag(system, open + other.open, late + other.late, earlier(since, other.since));
  }

  private static Instant earlier(Instant one, Instant other) {
    return other.isBefore(one) ? other : one;
  }
}
