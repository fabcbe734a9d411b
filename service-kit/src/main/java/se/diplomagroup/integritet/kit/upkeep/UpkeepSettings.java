package se.diplomagroup.integritet.kit.upkeep;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How long what guards against repetition is kept.
@ConfigMapping(prefix = "integritet.upkeep")
interface UpkeepSettings {

  /// Longer than the broker keeps events: an event that comes again after its id is forgotten would
  /// have its effect again.
  @WithDefault("P90D")
  Duration receivedIds();

  /// Longer than any caller repeats a call that failed.
  @WithDefault("P7D")
  Duration idempotencyKeys();
}
