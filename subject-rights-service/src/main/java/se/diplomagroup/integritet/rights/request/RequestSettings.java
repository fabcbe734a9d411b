package se.diplomagroup.integritet.rights.request;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;

/// Times of the service's own making, well inside the month of the law.
@ConfigMapping(prefix = "integritet.rights.request")
public interface RequestSettings {

  /// How long a system may take to answer before it is shown as late. Three days leave staff most
  /// of the month to find out why.
  @WithDefault("P3D")
  Duration systemAnswersWithin();

  /// How long a complete extract is kept, counted from when it was complete, before its key is
  /// destroyed. Long enough to fetch it again, short enough not to be a second register.
  @WithDefault("P30D")
  Duration packagesKeptFor();

  /// How long before a refused restriction is lifted the person is told (Art. 18(3)).
  @WithDefault("P7D")
  Period toldBeforeLifting();

  /// How often upkeep looks for what is due. Nothing hangs on the minute.
  @WithDefault("60s")
  String upkeepEvery();
}
