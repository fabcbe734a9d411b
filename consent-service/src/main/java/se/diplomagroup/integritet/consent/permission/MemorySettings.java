package se.diplomagroup.integritet.consent.permission;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How permissions are answered from memory, here and with those who ask.
@ConfigMapping(prefix = "integritet.consent.permissions")
interface MemorySettings {

  /// Persons who are remembered at most; about 1 KB each. None turns memory off.
  @WithDefault("100000")
  int remembered();

  /// For how long whoever asks may act on an answer without asking again. Whole seconds.
  @WithDefault("PT1S")
  Duration keep();

  /// The same as a `Cache-Control`.
  default String cacheControl() {
    return "private, must-revalidate, max-age=" + keep().toSeconds();
  }
}
