package se.diplomagroup.integritet.elearning.work;

import java.time.Duration;

/// When a step of background work runs again.
///
/// @param delay how long to wait
/// @param wakeable whether new work ends the wait
public record Next(Duration delay, boolean wakeable) {

  /// There may be more to do.
  public static final Next NOW = new Next(Duration.ZERO, true);

  /// Everything is done; look again when woken, or after a while.
  public static Next idle(Duration atMost) {
    return new Next(atMost, true);
  }

  /// It did not work; not before this time, whatever else arrives.
  public static Next retry(Duration delay) {
    return new Next(delay, false);
  }
}
