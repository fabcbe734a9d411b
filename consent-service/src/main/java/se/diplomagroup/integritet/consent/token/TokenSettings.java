package se.diplomagroup.integritet.consent.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How long a checked token is known.
@ConfigMapping(prefix = "integritet.consent.tokens")
interface TokenSettings {

  /// A token is checked again after this time at the latest, and never used past its own end.
  @WithDefault("PT30S")
  Duration known();

  /// Tokens that are known at the same time. Systems use one for minutes, each person has one.
  @WithDefault("10000")
  int most();
}
