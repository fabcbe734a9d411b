package se.diplomagroup.integritet.gateway.proxy;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How the public API is guarded.
@ConfigMapping(prefix = "integritet.gateway.api")
interface ProxySettings {

  /// The largest body that is passed on. A register extract's package from one system fits.
  @WithDefault("32M")
  MemorySize maxBody();

  /// How long a service may be silent before the call is given up. Event streams are exempt.
  @WithDefault("30s")
  Duration answerWithin();

  /// How long to try to reach a service.
  @WithDefault("2s")
  Duration connectWithin();

  /// Connections to one service.
  @WithDefault("64")
  int connections();

  RateSettings rate();

  /// Calls per second that one caller may make on average, and how many at once after a pause.
  interface RateSettings {

    /// By network address: people reading the policy, visitors.
    @WithDefault("50")
    double anonymousPerSecond();

    @WithDefault("200")
    int anonymousBurst();

    /// By network address: answers to the question about cookies. Each begins a ledger, and behind
    /// one address may be a whole company whose working day begins.
    @WithDefault("2")
    double visitorPerSecond();

    @WithDefault("200")
    int visitorBurst();

    @WithDefault("20")
    double personPerSecond();

    @WithDefault("100")
    int personBurst();

    @WithDefault("100")
    double staffPerSecond();

    @WithDefault("400")
    int staffBurst();

    /// A platform that tells every fact of a large customer at once is no abuse.
    @WithDefault("5000")
    double systemPerSecond();

    @WithDefault("20000")
    int systemBurst();

    /// How many callers are remembered; the longest silent one is forgotten first.
    @WithDefault("100000")
    int callers();
  }
}
