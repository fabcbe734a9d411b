package se.diplomagroup.integritet.consent.expiry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;

/// How consents are found that have come to their end.
@ConfigMapping(prefix = "integritet.consent.expiry")
interface ExpirySettings {

  /// How often is looked. The permission answer does not wait for it: this is about those who have
  /// to be told.
  @WithDefault("1m")
  String every();

  /// How far a sweep looks back beyond where the last one came: longer than any transaction that
  /// records a decision takes to commit.
  @WithDefault("PT1H")
  Duration lookBack();

  /// Consents, or subjects, that are taken at once. It bounds how long locks are held.
  @WithDefault("200")
  int page();

  /// How long after everybody was gone through for the sake of a purpose's new version that is done
  /// again.
  @WithDefault("P1D")
  Duration limitsAgain();

  /// How long it is kept that a child was under 13, after they have turned 13: what guardians
  /// decided before then may be told late.
  @WithDefault("P30D")
  Period grownAfter();
}
