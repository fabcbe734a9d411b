package se.diplomagroup.integritet.contracts;

import java.util.Locale;

/// The Kafka topics. A topic's records are keyed so that everything about one person is in order.
public enum Topic {
  LIFECYCLE,
  CONSENT,
  RIGHTS,
  RETENTION,
  ORDERS,
  REPLIES,
  ACCESS;

  /// The topic's name without any deployment prefix, such as `lifecycle`.
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
