package se.diplomagroup.integritet.localstack.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/// An access token that is used for a while before the next one is asked for, as any client does:
/// each costs Keycloak the checking of a password.
final class HeldToken implements Supplier<String> {

  /// The realm's tokens live for five minutes.
  private static final Duration HELD = Duration.ofMinutes(2);

  private final Supplier<String> source;
  private final Clock clock;
  private Instant until = Instant.MIN;
  private String token = "";

  HeldToken(Supplier<String> source, Clock clock) {
    this.source = source;
    this.clock = clock;
  }

  @Override
  public synchronized String get() {
    Instant now = clock.instant();
    if (!now.isBefore(until)) {
      token = source.get();
      until = now.plus(HELD);
    }
    return token;
  }
}
