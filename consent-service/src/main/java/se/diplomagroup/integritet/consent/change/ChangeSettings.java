package se.diplomagroup.integritet.consent.change;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How replicas learn of one another's changes.
@ConfigMapping(prefix = "integritet.consent.changes")
public interface ChangeSettings {

  /// How often a replica looks for what others have changed.
  @WithDefault("PT0.2S")
  Duration look();

  /// For how long after a look memory is good: the staleness that is promised, less the time that
  /// answering takes. Without a look in that time everything is read from the database.
  @WithDefault("PT0.9S")
  Duration freshFor();

  /// How long an acknowledgement waits for a look, and a look for the database. Who has waited in
  /// vain is acknowledged, and memory is not used until a look has taken in what they changed.
  @WithDefault("PT0.5S")
  Duration patience();

  /// How long changes are kept for those who have not looked. A replica that has not looked for
  /// half of it forgets everything instead.
  @WithDefault("PT2M")
  Duration kept();

  /// Changes that are taken in one by one; after more of them at once, everything is forgotten.
  @WithDefault("100000")
  int most();
}
