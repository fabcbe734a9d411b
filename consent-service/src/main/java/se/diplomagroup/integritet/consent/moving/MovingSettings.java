package se.diplomagroup.integritet.consent.moving;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;

/// How decisions move in.
@ConfigMapping(prefix = "integritet.consent.moving")
interface MovingSettings {

  /// Lines that share one transaction: enough to make its cost small, few enough that nobody who
  /// decides meanwhile waits long for a lock.
  @WithDefault("2000")
  int batch();

  /// Batches on their way at the same time, over all uploads.
  @WithDefault("3")
  int writers();

  /// The longest line, in bytes. A decision is far shorter.
  @WithDefault("8192")
  int longestLine();

  /// How long after its last batch an upload that has not ended counts as broken off: the process
  /// that took it in is gone.
  @WithDefault("PT10M")
  Duration silence();

  /// How long the report of an import is kept.
  @WithDefault("P90D")
  Period keepReports();
}
