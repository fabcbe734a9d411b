package se.diplomagroup.integritet.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Settings of the relay.
@ConfigMapping(prefix = "integritet.relay")
interface RelaySettings {

  /// Whether this process publishes.
  @WithDefault("true")
  boolean enabled();

  /// How long a slot belongs to a relay that has gone silent: the takeover after a kill takes this
  /// and one renewal.
  @WithDefault("PT5S")
  Duration lease();

  /// How often leases are prolonged; a few times within a lease.
  @WithDefault("PT1S")
  Duration renewal();

  /// How long a relay waits for a wake-up before it looks for itself.
  @WithDefault("PT1S")
  Duration poll();

  /// How long the broker may take for a batch before the relay starts anew with it.
  @WithDefault("PT20S")
  Duration publishTimeout();
}
