package se.diplomagroup.integritet.consent.permission;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How denials are put on record.
@ConfigMapping(prefix = "integritet.consent.denials")
interface DenialSettings {

  /// Answers whose denials share one transaction at most.
  @WithDefault("256")
  int group();

  /// Answers that may wait for their denials to be written; one more is told to come back.
  @WithDefault("10000")
  int queue();
}
