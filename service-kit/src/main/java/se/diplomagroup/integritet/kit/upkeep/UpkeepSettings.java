package se.diplomagroup.integritet.kit.upkeep;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How long what guards against repetition is kept, and whose it was.
@ConfigMapping(prefix = "integritet.upkeep")
public interface UpkeepSettings {

  /// Longer than the broker keeps events: an event that comes again after its id is forgotten would
  /// have its effect again.
  @WithDefault("P90D")
  Duration receivedIds();

  /// Longer than any caller repeats a call that failed.
  @WithDefault("P7D")
  Duration idempotencyKeys();

  /// How long an order that has ended says whose it was, so that staff and systems can compare what
  /// was ordered with what was done. As long as the law gives for an answer to the person (GDPR
  /// Art. 12(3)). Afterwards its counts, its evidence and its id stay, and nobody's name on them.
  @WithDefault("P30D")
  Duration endedOrders();
}
