package se.diplomagroup.integritet.elearning.work;

import java.time.Duration;

/// How long to wait after a number of failures in a row: twice as long each time, up to a limit.
public final class Backoff {

  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final int MAX_DOUBLINGS = 16;

  private Backoff() {}

  /// The wait before the next attempt.
  ///
  /// @param failures how many times it has failed, at least 1
  public static Duration after(int failures) {
    Duration delay = FIRST.multipliedBy(1L << Math.min(Math.max(failures - 1, 0), MAX_DOUBLINGS));
    return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
  }
}
