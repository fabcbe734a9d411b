package se.diplomagroup.integritet.gateway.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How long people stay signed in.
@ConfigMapping(prefix = "integritet.gateway.session")
interface SessionSettings {

  /// After so long without a page being opened, the person signs in anew. Each use of the refresh
  /// token starts the time again, and the sign-in directory has its own, longer limit.
  @WithDefault("30m")
  Duration idle();
}
