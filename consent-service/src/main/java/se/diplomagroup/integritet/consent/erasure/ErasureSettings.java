package se.diplomagroup.integritet.consent.erasure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/// What stays after an erasure.
@ConfigMapping(prefix = "integritet.consent.erasure")
interface ErasureSettings {

  /// How long the counts that show lawfulness stay: a sanction can be decided within five years
  /// (dataskyddslagen 6 kap.).
  @WithDefault("P5Y")
  Period proofPeriod();

  /// How long after a visitor's last decision what they decided is kept: longer than any consent
  /// lasts, so that no choice in force is forgotten.
  @WithDefault("P25M")
  Period visitorsKept();
}
