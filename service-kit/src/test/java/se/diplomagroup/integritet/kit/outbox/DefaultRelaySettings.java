package se.diplomagroup.integritet.kit.outbox;

import io.smallrye.config.SmallRyeConfigBuilder;

/// The settings as they are when nobody sets any.
final class DefaultRelaySettings {

  private DefaultRelaySettings() {}

  static RelaySettings get() {
    return new SmallRyeConfigBuilder()
        .withMapping(RelaySettings.class)
        .build()
        .getConfigMapping(RelaySettings.class);
  }
}
