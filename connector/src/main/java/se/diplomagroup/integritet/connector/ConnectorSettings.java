package se.diplomagroup.integritet.connector;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How this system takes part.
@ConfigMapping(prefix = "integritet.connector")
interface ConnectorSettings {

  /// The system's code: the same as the `system_key` of its tokens.
  String key();

  /// Whether the system declares itself at start-up.
  @WithDefault("true")
  boolean declare();

  /// Whether retention-service is asked before each attempt to dispose of data. Off only in tests
  /// that have no platform around them: without it a hold cannot take back an order.
  @WithDefault("true")
  boolean askFirst();

  /// How many orders are run at the same time in one replica. Each needs two connections to the
  /// database while it disposes of data.
  @WithDefault("4")
  int workers();

  /// How long an order that talks to another service may take before another replica may try it.
  @WithDefault("30s")
  Duration lease();

  /// How long after the first failure an order is run again; the wait doubles with each failure.
  @WithDefault("1s")
  Duration firstRetry();

  /// The longest wait between two attempts.
  @WithDefault("5m")
  Duration longestRetry();

  /// How often a replica looks for orders whose time has come. New orders do not wait for it.
  @WithDefault("1s")
  Duration poll();

  /// The wait after so many failures.
  default Duration retryAfter(int failures) {
    int doublings = Math.min(Math.max(failures - 1, 0), 30);
    Duration wait = firstRetry().multipliedBy(1L << doublings);
    return wait.compareTo(longestRetry()) < 0 ? wait : longestRetry();
  }
}
