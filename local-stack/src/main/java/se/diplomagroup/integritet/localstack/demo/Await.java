package se.diplomagroup.integritet.localstack.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// Waits for what happens by itself, by asking again.
final class Await {

  private static final Duration PAUSE = Duration.ofMillis(200);

  private Await() {}

  /// The first value that `probe` has, asked five times a second.
  ///
  /// @throws JourneyBroken if there is none within `limit`
  static <T> T until(String what, Duration limit, Supplier<Optional<T>> probe) {
    long end = System.nanoTime() + limit.toNanos();
    while (true) {
      Optional<T> found = probe.get();
      if (found.isPresent()) {
        return found.get();
      }
      if (System.nanoTime() > end) {
        throw new JourneyBroken(what + " did not happen within " + limit.toSeconds() + " s");
      }
      pause();
    }
  }

  static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new JourneyBroken("the journey was interrupted", e);
    }
  }
}
