package se.diplomagroup.integritet.gateway.proxy;

import java.time.Duration;

/// Calls of one caller: so many per second on average, so many at once after a pause.
final class TokenBucket {

  private static final double NANOS_PER_SECOND = 1e9;

  private final double perSecond;
  private final int burst;
  private double tokens;
  private long refilledAt;

  TokenBucket(double perSecond, int burst, long now) {
    this.perSecond = perSecond;
    this.burst = burst;
    this.tokens = burst;
    this.refilledAt = now;
  }

  /// Takes one call.
  ///
  /// @param now a monotonic clock in nanoseconds
  /// @return zero if the call may be made, otherwise how long to wait before the next try
  synchronized Duration take(long now) {
    tokens = Math.min(burst, tokens + (now - refilledAt) / NANOS_PER_SECOND * perSecond);
    refilledAt = now;
    if (tokens >= 1) {
      tokens -= 1;
      return Duration.ZERO;
    }
    return Duration.ofNanos((long) Math.ceil((1 - tokens) / perSecond * NANOS_PER_SECOND));
  }
}
