package se.diplomagroup.integritet.connector;

import java.util.UUID;

/// Whether an order to dispose of data may still be carried out. It is asked right before each
/// attempt, because an order may be taken back at any time: law, court or authority says that the
/// data must stay. The default asks retention-service, which issues these orders.
public interface GoAhead {

  /// Asks, and is noted down as about to begin.
  ///
  /// @return false if the order has been taken back or has had its final answer: it is not begun
  /// @throws RuntimeException if nobody can say now: it is not begun either, and asked again later
  boolean given(UUID orderId);
}
