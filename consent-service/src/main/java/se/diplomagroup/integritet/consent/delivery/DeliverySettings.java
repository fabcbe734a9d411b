package se.diplomagroup.integritet.consent.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How fast a withdrawal has to reach the systems.
@ConfigMapping(prefix = "integritet.consent.delivery")
interface DeliverySettings {

  /// A system that has not acknowledged by then is shown as late. Withdrawing takes effect at once
  /// for everybody who asks for permission; this is about those who have to be told.
  @WithDefault("PT5M")
  Duration acknowledgeWithin();
}
