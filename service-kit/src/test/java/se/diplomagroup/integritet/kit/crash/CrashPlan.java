package se.diplomagroup.integritet.kit.crash;

import java.util.Random;

/// Decides at which points processes are killed.
@FunctionalInterface
public interface CrashPlan {

  /// @param point the number of the point since the beginning, counted from 1
  boolean killsAt(long point);

  static CrashPlan never() {
    return point -> false;
  }

  /// Each port call has a point before it and one after it, so all `k` are all calls, before and
  /// after.
  static CrashPlan at(long k) {
    return point -> point == k;
  }

  /// Several kills, on average one in so many points.
  static CrashPlan oneIn(int points, Random random) {
    return point -> random.nextInt(points) == 0;
  }
}
