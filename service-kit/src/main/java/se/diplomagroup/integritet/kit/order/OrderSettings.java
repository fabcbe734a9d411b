package se.diplomagroup.integritet.kit.order;

/// Names of the settings that are read when a service is built.
final class OrderSettings {

  /// What this service issues orders for: `request`, `disposal`, `decision`, or [#NONE]. Decides
  /// whether the service has an order book at all, and which replies it looks for.
  static final String ORIGIN = "integritet.orders.origin";

  /// The service issues no orders.
  static final String NONE = "none";

  private OrderSettings() {}
}
