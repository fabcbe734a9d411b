package se.diplomagroup.integritet.consent.decision;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/// When people are asked again.
@ConfigMapping(prefix = "integritet.consent.asking")
interface AskingSettings {

  /// How long a no is left in peace where the purpose says nothing about it (for cookies, six
  /// months by the practice of the supervisory authorities).
  @WithDefault("P6M")
  Period againAfter();
}
