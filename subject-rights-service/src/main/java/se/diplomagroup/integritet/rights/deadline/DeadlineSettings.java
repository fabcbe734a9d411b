package se.diplomagroup.integritet.rights.deadline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Choices the law leaves open.
@ConfigMapping(prefix = "integritet.rights.deadline")
public interface DeadlineSettings {

  /// Whether midsommarafton, julafton and nyårsafton move a deadline (lag 1930:173). Off, because
  /// the earlier date is the safe one: Regulation 1182/71 counts public holidays, and the eves are
  /// put on a par with Sundays by another law, for other purposes.
  @WithDefault("false")
  boolean evesMoveTheDeadline();
}
