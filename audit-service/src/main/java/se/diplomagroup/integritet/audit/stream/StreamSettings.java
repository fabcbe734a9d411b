package se.diplomagroup.integritet.audit.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Limits of the live stream.
@ConfigMapping(prefix = "integritet.audit.stream")
interface StreamSettings {

  /// How many events are read at a time for one listener: all that is held for a slow one.
  @WithDefault("50")
  int page();

  /// After how long without events something is sent, so that a lost connection is noticed.
  @WithDefault("15s")
  Duration heartbeat();

  /// How many may listen to one replica at a time.
  @WithDefault("200")
  int listeners();
}
