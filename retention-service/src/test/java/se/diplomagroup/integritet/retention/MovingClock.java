package se.diplomagroup.integritet.retention;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that runs, and that a test can set forward.
@Singleton
public class MovingClock {

  private static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);

  @Produces
  @Singleton
  @Alternative
  @Priority(1)
  Clock clock() {
    return new Ahead(ZoneOffset.UTC);
  }

  public static void forwardTo(Instant time) {
    AHEAD.set(Duration.between(Instant.now(), time));
  }

  public static void forward(Duration more) {
    AHEAD.updateAndGet(ahead -> ahead.plus(more));
  }

  public static void reset() {
    AHEAD.set(Duration.ZERO);
  }

  private static final class Ahead extends Clock {

    private final ZoneId zone;

    private Ahead(ZoneId zone) {
      this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return new Ahead(other);
    }

    @Override
    public Instant instant() {
      return Instant.now().plus(AHEAD.get());
    }
  }
}
